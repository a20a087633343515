import type { Metadata } from 'next'
import { advice } from '#lib/messages/advice'
import { initials } from '#lib/messages/names'
import { difference } from '#lib/messages/recommendation'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { DifferenceTable } from '../../_document/difference-table.tsx'
import { documentLook } from '../../_document/look.ts'
import { Section } from '../../_document/section.tsx'
import { PatientPageBanner } from '../../_shell/patient-page-banner.tsx'
import { AdviceActs } from './advice-acts.tsx'
import { AdviceCourse } from './advice-course.tsx'
import { AdviceHistory } from './advice-history.tsx'
import { adviceLook } from './advice-look.ts'
import { DamagedAdvice } from './damaged-advice.tsx'
import { AdviceProof } from './proof/advice-proof.tsx'
import { SignedDocument } from './signed-document.tsx'

type PageProps = { readonly params: Promise<{ pid: string; aid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, aid } = await params
  const { view } = await adviceLook(pid, aid)
  return { title: `${advice[await currentLocale()].title}, ${initials(view.patient)}` }
}

/** Signed advice as it was signed, what became of it, and what it replaced. Verified before any of it is shown. */
export default async function AdvicePage({ params }: PageProps) {
  const { pid, aid } = await params
  const { actor, view } = await adviceLook(pid, aid)
  const locale = await currentLocale()
  const t = advice[locale]
  const look = documentLook(actor, pid, locale)
  return (
    <Main banner={<PatientPageBanner pid={pid} />}>
      <PageHeading>{t.title}</PageHeading>
      <AdviceCourse view={view} look={look} />
      <AdviceActs actor={actor} view={view} locale={locale} />
      {view.content.intact ? (
        <SignedDocument
          {...view.content}
          digest={view.digest}
          inForce={view.summary.course === 'in-force'}
          look={look}
        />
      ) : (
        <DamagedAdvice damage={view.content.damage} digest={view.digest} locale={locale} />
      )}
      {view.difference === null ? null : (
        <Section heading={t.difference}>
          <DifferenceTable
            changes={view.difference}
            caption={t.difference}
            before={difference[locale].earlier}
            after={difference[locale].thisAdvice}
            locale={locale}
          />
        </Section>
      )}
      <AdviceProof view={view} locale={locale} />
      <AdviceHistory view={view} look={look} />
    </Main>
  )
}
