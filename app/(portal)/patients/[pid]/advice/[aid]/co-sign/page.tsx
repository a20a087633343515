import type { Metadata } from 'next'
import { proofNeeded } from '#lib/auth/proof-needed'
import { initials } from '#lib/messages/names'
import { signing } from '#lib/messages/signing'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { documentLook } from '../../../_document/look.ts'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { AdviceCourse } from '../advice-course.tsx'
import { adviceLook } from '../advice-look.ts'
import { DamagedAdvice } from '../damaged-advice.tsx'
import { SignedDocument } from '../signed-document.tsx'
import { CoSignForm } from './co-sign-form.tsx'

type PageProps = { readonly params: Promise<{ pid: string; aid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, aid } = await params
  const { view } = await adviceLook(pid, aid, 'advice.co-sign')
  return { title: `${signing[await currentLocale()].coSignTitle}, ${initials(view.patient)}` }
}

/** The second physician reads the whole advice and signs it, or does not. */
export default async function CoSignAdvicePage({ params }: PageProps) {
  const { pid, aid } = await params
  const { actor, view } = await adviceLook(pid, aid, 'advice.co-sign')
  const locale = await currentLocale()
  const t = signing[locale]
  const look = documentLook(actor, pid, locale)
  const { content } = view
  const waiting = view.summary.course === 'waiting-for-co-signature'
  return (
    <Main banner={<PatientPageBanner pid={pid} />}>
      <PageHeading>{t.coSignTitle}</PageHeading>
      <AdviceCourse view={view} look={look} />
      {waiting ? <p className="max-w-[75ch]">{t.coSignIntro}</p> : <Notice kind="warning">{t.notWaiting}</Notice>}
      {content.intact ? (
        <SignedDocument {...content} digest={view.digest} inForce={view.summary.course === 'in-force'} look={look} />
      ) : (
        <DamagedAdvice damage={content.damage} digest={view.digest} locale={locale} />
      )}
      {waiting && content.intact && !view.own ? (
        <CoSignForm actor={actor} view={view} proof={await proofNeeded(actor)} locale={locale} />
      ) : null}
    </Main>
  )
}
