import type { Metadata } from 'next'
import { initials } from '#lib/messages/names'
import { signing } from '#lib/messages/signing'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { signAdviceAction } from '../../../_signing/actions.ts'
import { proposalLook } from '../../../_signing/proposal-look.ts'
import { SignPage } from '../../../_signing/sign-page.tsx'

type PageProps = { readonly params: Promise<{ pid: string; aid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { proposal } = await proposalLook((await params).pid, null)
  return { title: `${signing[await currentLocale()].amendTitle}, ${initials(proposal.patient)}` }
}

/** Amending: signed text never changes, so the newest recommendation is signed anew, beside the advice it replaces. */
export default async function AmendAdvicePage({ params }: PageProps) {
  const { pid } = await params
  const { actor, proposal } = await proposalLook(pid, null)
  const locale = await currentLocale()
  return (
    <SignPage
      actor={actor}
      proposal={proposal}
      title={signing[locale].amendTitle}
      action={signAdviceAction.bind(null, pid, proposal.recommendation.id)}
      locale={locale}
    />
  )
}
