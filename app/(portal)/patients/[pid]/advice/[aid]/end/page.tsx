import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { ENDING_KINDS } from '#lib/clinical/decision/end-form'
import { formWords } from '#lib/messages/form'
import { initials } from '#lib/messages/names'
import { signing } from '#lib/messages/signing'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { OutcomeBadge } from '../../../../../../_clinical/state-badge.tsx'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { documentLook } from '../../../_document/look.ts'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { AdviceCourse } from '../advice-course.tsx'
import { adviceLook } from '../advice-look.ts'
import { endAdviceAction } from './actions.ts'

type PageProps = { readonly params: Promise<{ pid: string; aid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, aid } = await params
  const { view } = await adviceLook(pid, aid, 'advice.end')
  return { title: `${signing[await currentLocale()].endTitle}, ${initials(view.patient)}` }
}

/** Ends advice: revoked for a clinical reason, or withdrawn because it was entered in error. */
export default async function EndAdvicePage({ params }: PageProps) {
  const { pid, aid } = await params
  const { actor, view } = await adviceLook(pid, aid, 'advice.end')
  const locale = await currentLocale()
  const t = signing[locale]
  const look = documentLook(actor, pid, locale)
  const permits = view.summary.outcome === 'CONDITIONAL_CLEARANCE'
  const kinds = ENDING_KINDS.filter((kind) => kind === 'WITHDRAWN' || permits)
  return (
    <Main banner={<PatientPageBanner pid={pid} />}>
      <PageHeading>{t.endTitle}</PageHeading>
      <AdviceCourse view={view} look={look} />
      <p>
        <OutcomeBadge outcome={view.summary.outcome} locale={locale} />
      </p>
      <p className="max-w-[75ch]">{t.endIntro}</p>
      <ActionForm action={endAdviceAction.bind(null, pid, aid)} submissionId={randomUUID()} words={formWords[locale]}>
        <Radios
          name="kind"
          legend={t.ending}
          options={kinds.map((kind) => ({ value: kind, label: t.endings[kind] }))}
        />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={2000} />
        <ButtonRow>
          <Button kind="danger" pendingLabel={t.endPending}>
            {t.end}
          </Button>
          <LinkButton href={`/patients/${pid}/advice/${aid}` as Route}>{t.back}</LinkButton>
        </ButtonRow>
      </ActionForm>
    </Main>
  )
}
