import type { Metadata, Route } from 'next'
import { signOutAtProvider } from '#lib/auth/single-sign-on-sign-out'
import { signIn } from '#lib/messages/sign-in'
import { singleSignOnWords } from '#lib/messages/single-sign-on'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { TellTabs } from './tell-tabs.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: signIn[await currentLocale()].signedOutTitle }
}

/** Where signing out ends. */
export default async function SignedOutPage() {
  const locale = await currentLocale()
  const t = signIn[locale]
  const provider = await signOutAtProvider()
  return (
    <>
      <PageHeading>{t.signedOutTitle}</PageHeading>
      <TellTabs />
      <p>{t.signedOut}</p>
      {provider === null ? null : (
        <p>
          <a href={provider} className="inline-flex min-h-11 items-center text-link underline">
            {singleSignOnWords[locale].signOutThere}
          </a>
        </p>
      )}
      <div>
        <LinkButton href={'/sign-in' as Route} kind="primary">
          {t.again}
        </LinkButton>
      </div>
    </>
  )
}
