import type { Metadata, Route } from 'next'
import { initials } from '#lib/messages/names'
import { recommendation } from '#lib/messages/recommendation'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { documentLook } from '../../_document/look.ts'
import { RecommendationParts } from '../../_document/recommendation-document.tsx'
import { PatientPageBanner } from '../../_shell/patient-page-banner.tsx'
import { AdviceInForce } from './advice-in-force.tsx'
import { ChangedSince } from './changed-since.tsx'
import { recommendationLook } from './recommendation-look.ts'
import { RecommendationOutcome } from './recommendation-outcome.tsx'

type PageProps = { readonly params: Promise<{ pid: string; rid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, rid } = await params
  const { view } = await recommendationLook(pid, rid)
  return { title: `${recommendation[await currentLocale()].title}, ${initials(view.patient)}` }
}

/** What the rules computed, as it was read when it was stored; what has changed since; and the way to the signature. */
export default async function RecommendationPage({ params }: PageProps) {
  const { pid, rid } = await params
  const { actor, view } = await recommendationLook(pid, rid)
  const locale = await currentLocale()
  const t = recommendation[locale]
  const { document, recommendation: stored } = view
  const look = documentLook(actor, pid, locale)
  const signable = !view.engineFailed && !view.recordClosed && stored.region !== null && view.changes.length === 0
  return (
    <Main banner={<PatientPageBanner pid={pid} />}>
      <PageHeading>{t.title}</PageHeading>
      {view.engineFailed ? <Notice kind="warning">{t.engineFailed}</Notice> : null}
      {view.recordClosed ? <Notice kind="warning">{t.recordClosed}</Notice> : null}
      <ChangedSince view={view} locale={locale} />
      <RecommendationOutcome view={view} look={look} />
      {stored.region === null ? <Notice kind="warning">{t.noRegion}</Notice> : null}
      <AdviceInForce view={view} locale={locale} />
      {signable ? (
        <div>
          <LinkButton
            href={`/patients/${pid}/recommendations/${rid}/sign` as Route}
            // What cannot be decided yet may be signed so; what is missing comes first.
            kind={document.missing.length > 0 ? 'secondary' : 'primary'}
          >
            {t.sign}
          </LinkButton>
        </div>
      ) : null}
      <RecommendationParts document={document} look={look} read={stored} />
      <p className="wrap-anywhere text-muted">
        {t.digest}: {stored.digest}
      </p>
    </Main>
  )
}
