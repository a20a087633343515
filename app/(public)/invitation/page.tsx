import type { Metadata } from 'next'
import { invitations } from '#lib/messages/invitations'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { InvitationGate } from './invitation-gate.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: invitations[await currentLocale()].title }
}

/**
 * The way in for somebody who has a link and no password. The server makes the same page for everybody: what the link
 * carries stands behind the `#` of its address, which no server, log or referrer ever sees.
 */
export default async function InvitationPage() {
  const locale = await currentLocale()
  const t = invitations[locale]
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      <noscript>
        <p className="font-semibold">{t.needsScript}</p>
      </noscript>
      <InvitationGate locale={locale} />
    </>
  )
}
