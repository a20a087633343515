import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ownPasskeys } from '#lib/auth/own-passkeys'
import { requirePending } from '#lib/auth/session'
import { formWords } from '#lib/messages/form'
import { signIn } from '#lib/messages/sign-in'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Details } from '#ui/details'
import { PageHeading } from '#ui/page-heading'
import { TextInput } from '#ui/text-input'
import { PasskeyField } from '../../../_factors/passkey-field.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { verifyPasskeyOptionsAction, verifySignInAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: signIn[await currentLocale()].verifyTitle }
}

/** The second proof. Somebody who has none yet sets one up first. */
export default async function VerifyPage() {
  const [person, locale] = [await requirePending(), await currentLocale()]
  if (!person.enrolled) redirect('/enrol' as Route)
  const hasPasskey = (await ownPasskeys(person)).length > 0
  const t = signIn[locale]
  const form = { action: verifySignInAction, words: formWords[locale] }
  return (
    <>
      <PageHeading>{t.verifyTitle}</PageHeading>
      <p>{t.verifyIntro}</p>
      <ActionForm {...form} id="code" submissionId={randomUUID()}>
        <TextInput
          name="code"
          label={t.code}
          hint={t.codeHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          chars={8}
        />
        <div>
          <Button pendingLabel={t.verifying}>{t.verify}</Button>
        </div>
      </ActionForm>
      {hasPasskey ? (
        <ActionForm {...form} id="passkey" submissionId={randomUUID()}>
          <PasskeyField
            name="passkey"
            ask="get"
            options={verifyPasskeyOptionsAction}
            label={t.verifyPasskey}
            pendingLabel={t.passkeyPending}
            failed={t.passkeyFailed}
          />
        </ActionForm>
      ) : null}
      <Details summary={t.lostApp}>
        <ActionForm {...form} id="recovery" submissionId={randomUUID()}>
          <TextInput name="recoveryCode" label={t.recoveryCode} hint={t.recoveryHint} autoComplete="off" chars={20} />
          <div>
            <Button kind="secondary" pendingLabel={t.verifying}>
              {t.verify}
            </Button>
          </div>
        </ActionForm>
        <p>{t.lostAll}</p>
      </Details>
      <p>
        <Link href={'/sign-in' as Route} className="inline-flex min-h-11 items-center text-link underline">
          {t.startAgain}
        </Link>
      </p>
    </>
  )
}
