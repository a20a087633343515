import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '#lib/auth/session'
import { signIn } from '#lib/messages/sign-in'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: signIn[await currentLocale()].title }
}

/** The door. Whoever is signed in already is let through. */
export default async function SignInPage() {
  if (await currentActor()) redirect('/work' as Route)
  const locale = await currentLocale()
  const t = signIn[locale]
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      <p>{t.intro}</p>
      <noscript>
        <p className="font-semibold">{t.needsScript}</p>
      </noscript>
      <SignInForm locale={locale} submissionId={randomUUID()} />
    </>
  )
}
