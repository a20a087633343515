import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { passkeysPossible } from '#lib/auth/passkeys'
import { currentActor, currentPersonWithRoles } from '#lib/auth/session'
import { singleSignOn } from '#lib/auth/single-sign-on'
import { formWords } from '#lib/messages/form'
import { signIn } from '#lib/messages/sign-in'
import { singleSignOnWords } from '#lib/messages/single-sign-on'
import { ActionForm } from '#ui/action-form'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { PasskeyField } from '../../_factors/passkey-field.tsx'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { doorPasskeyOptionsAction, signInWithPasskeyAction } from './actions.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SingleSignOn } from './single-sign-on.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: signIn[await currentLocale()].title }
}

type PageProps = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** The door. Whoever is signed in already is let through. */
export default async function SignInPage({ searchParams }: PageProps) {
  if (await currentActor()) redirect('/work' as Route)
  if (await currentPersonWithRoles()) redirect('/sign-in/role' as Route)
  const locale = await currentLocale()
  const [t, organisation] = [signIn[locale], singleSignOnWords[locale]]
  const { error, ended } = await searchParams
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      {singleSignOn() !== null && error !== undefined ? (
        <Notice kind="warning">{error === 'AccessDenied' ? organisation.refused : organisation.noAnswer}</Notice>
      ) : null}
      <p>{t.intro}</p>
      {ended === 'idle' ? <Notice>{t.idleEnded}</Notice> : null}
      <noscript>
        <p className="font-semibold">{t.needsScript}</p>
      </noscript>
      <SignInForm locale={locale} submissionId={randomUUID()} />
      {singleSignOn() === null ? null : (
        <section className="flex flex-col gap-4 border-border border-t pt-6">
          <h2>{organisation.orOrganisation}</h2>
          <SingleSignOn label={organisation.signIn} pendingLabel={organisation.going} />
        </section>
      )}
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
