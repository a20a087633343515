import type { Actor } from '#lib/access/actor'
import { proofNeeded } from '#lib/auth/proof-needed'
import type { Locale } from '#lib/messages/locale'
import { recommendation as recommendationWords } from '#lib/messages/recommendation'
import type { AdviceProposal } from '#lib/use-cases/propose-advice'
import type { FormAction } from '#ui/form-state'
import { PageHeading } from '#ui/page-heading'
import { OutcomeBadge } from '../../../../_clinical/state-badge.tsx'
import { Main } from '../../../_shell/main.tsx'
import { documentLook } from '../_document/look.ts'
import { RecommendationParts } from '../_document/recommendation-document.tsx'
import { PatientPageBanner } from '../_shell/patient-page-banner.tsx'
import { NotSignableNotice } from './not-signable-notice.tsx'
import { ReplacedNotice } from './replaced-notice.tsx'
import { SignForm } from './sign-form.tsx'
import { SinceShown } from './since-shown.tsx'

type SignPageProps = {
  readonly actor: Actor
  readonly proposal: AdviceProposal
  readonly title: string
  readonly action: FormAction
  readonly locale: Locale
}

/** Everything that will be signed, on one page: what has changed, what it replaces, the whole document, the decision. */
export async function SignPage({ actor, proposal, title, action, locale }: SignPageProps) {
  const { document, patient, recommendation, notSignable } = proposal
  const t = recommendationWords[locale]
  const look = documentLook(actor, patient.id, locale)
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>{title}</PageHeading>
      <SinceShown proposal={proposal} locale={locale} />
      <ReplacedNotice proposal={proposal} look={look} />
      <OutcomeBadge outcome={document.outcome} locale={locale} size="panel">
        <p className="font-semibold">{document.action[locale]}</p>
        {document.outcome === 'EMERGENCY_REFERRAL' ? <p>{t.emergency(look.emergencyNumber)}</p> : null}
      </OutcomeBadge>
      <RecommendationParts document={document} look={look} read={recommendation} />
      <div className="border-border border-t-2 pt-6" data-screen-only>
        {notSignable === null ? (
          <SignForm
            action={action}
            actor={actor}
            proposal={proposal}
            proof={await proofNeeded(actor)}
            locale={locale}
          />
        ) : (
          <NotSignableNotice proposal={proposal} reason={notSignable} locale={locale} />
        )}
      </div>
    </Main>
  )
}
