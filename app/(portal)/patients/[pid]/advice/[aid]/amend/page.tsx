import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { initials } from '#lib/messages/names'
import { signing } from '#lib/messages/signing'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { signAdviceAction } from '../../../_signing/actions.ts'
import { proposalLook } from '../../../_signing/proposal-look.ts'
import { SignPage } from '../../../_signing/sign-page.tsx'
import { adviceLook } from '../advice-look.ts'

type PageProps = { readonly params: Promise<{ pid: string; aid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { proposal } = await proposalLook((await params).pid, null)
  return { title: `${signing[await currentLocale()].amendTitle}, ${initials(proposal.patient)}` }
}

/** Amending: signed text never changes, so the newest recommendation is signed anew, beside the advice it replaces. */
export default async function AmendAdvicePage({ params }: PageProps) {
  const { pid, aid } = await params
  await adviceLook(pid, aid)
  const { actor, proposal } = await proposalLook(pid, null)
  const { recommendation, replaces } = proposal
  // Replaced meanwhile, or the newest recommendation is about another region: signing it would not amend this advice.
  if (replaces?.summary.id !== aid) redirect(`/patients/${pid}/recommendations/${recommendation.id}` as Route)
  const locale = await currentLocale()
  return (
    <SignPage
      actor={actor}
      proposal={proposal}
      title={signing[locale].amendTitle}
      action={signAdviceAction.bind(null, pid, recommendation.id)}
      locale={locale}
    />
  )
}
