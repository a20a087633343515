import type { Metadata, Route } from 'next'
import { signIn } from '#lib/messages/sign-in'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../_preferences/current-preferences.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: signIn[await currentLocale()].signedOutTitle }
}

/** Where signing out ends. */
export default async function SignedOutPage() {
  const t = signIn[await currentLocale()]
  return (
    <>
      <PageHeading>{t.signedOutTitle}</PageHeading>
      <p>{t.signedOut}</p>
      <div>
        <LinkButton href={'/sign-in' as Route} kind="primary">
          {t.again}
        </LinkButton>
      </div>
    </>
  )
}
