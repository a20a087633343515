import type { Metadata } from 'next'
import { initials } from '#lib/messages/names'
import { signing } from '#lib/messages/signing'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { signAdviceAction } from '../../../_signing/actions.ts'
import { proposalLook } from '../../../_signing/proposal-look.ts'
import { SignPage } from '../../../_signing/sign-page.tsx'

type PageProps = { readonly params: Promise<{ pid: string; rid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, rid } = await params
  const { proposal } = await proposalLook(pid, rid)
  return { title: `${signing[await currentLocale()].signTitle}, ${initials(proposal.patient)}` }
}

/** Signing the newest recommendation; the one in the address is where the reader came from. */
export default async function SignAdvicePage({ params }: PageProps) {
  const { pid, rid } = await params
  const { actor, proposal } = await proposalLook(pid, rid)
  const locale = await currentLocale()
  return (
    <SignPage
      actor={actor}
      proposal={proposal}
      title={signing[locale].signTitle}
      action={signAdviceAction.bind(null, pid, rid)}
      locale={locale}
    />
  )
}
