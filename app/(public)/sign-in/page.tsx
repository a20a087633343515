import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { passkeysPossible } from '#lib/auth/passkeys'
import { currentActor } from '#lib/auth/session'
import { formWords } from '#lib/messages/form'
import { signIn } from '#lib/messages/sign-in'
import { ActionForm } from '#ui/action-form'
import { PageHeading } from '#ui/page-heading'
import { PasskeyField } from '../../_factors/passkey-field.tsx'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { doorPasskeyOptionsAction, signInWithPasskeyAction } from './actions.ts'
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
      {passkeysPossible() ? (
        <section className="flex flex-col gap-4 border-border border-t pt-6">
          <h2>{t.orPasskey}</h2>
          <ActionForm
            id="passkey"
            action={signInWithPasskeyAction}
            submissionId={randomUUID()}
            words={formWords[locale]}
          >
            <PasskeyField
              name="passkey"
              ask="get"
              options={doorPasskeyOptionsAction}
              label={t.passkey}
              pendingLabel={t.passkeyPending}
              failed={t.passkeyFailed}
            />
          </ActionForm>
        </section>
      ) : null}
    </>
  )
}
