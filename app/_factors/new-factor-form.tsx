'use client'

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import type { Route } from 'next'
import { type ReactNode, useState } from 'react'
import { factors } from '#lib/messages/factors'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import type { FormAction } from '#ui/form-state'
import { HiddenField } from '#ui/hidden-field'
import { TextInput } from '#ui/text-input'
import { PasskeyField } from './passkey-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type NewFactorFormProps = {
  readonly locale: Locale
  readonly submissionIds: readonly [string, string]
  /** The key of a new authenticator app: as the form carries it, and as it is shown. Null once there is one. */
  readonly offer: { readonly sealed: string; readonly picture: ReactNode } | null
  readonly addTotp: FormAction
  readonly addPasskey: FormAction
  /** Null where browsers could not use one (an address that is a number). */
  readonly passkeyOptions: (() => Promise<PublicKeyCredentialCreationOptionsJSON | null>) | null
  /** Fields that prove identity again, where somebody is signed in already. */
  readonly proof?: ReactNode
  /** Where to go on when the recovery codes have been kept. */
  readonly next: Route
}

/**
 * Two ways to a second factor: an authenticator app, or a passkey. An answer with recovery codes takes the place of both:
 * it is shown once, and a new rendering of the page around it does not take it away.
 */
export function NewFactorForm(props: NewFactorFormProps) {
  const { locale, submissionIds, offer, addTotp, addPasskey, passkeyOptions, proof, next } = props
  const [codes, setCodes] = useState<readonly string[]>([])
  const t = factors[locale]

  const keepingCodes =
    (action: FormAction): FormAction =>
    async (previous, formData) => {
      const answer = await action(previous, formData)
      if (answer.status === 'saved') setCodes([answer.values.codes ?? []].flat())
      return answer
    }

  if (codes.length > 0) return <RecoveryCodes codes={codes} next={next} locale={locale} />
  if (offer === null) return <p>{t.already}</p>
  return (
    <>
      <section className="flex flex-col gap-4">
        <h2>{t.app}</h2>
        <p>{t.appIntro}</p>
        {offer.picture}
        <ActionForm id="app" action={keepingCodes(addTotp)} submissionId={submissionIds[0]} words={formWords[locale]}>
          <HiddenField name="sealed" value={offer.sealed} />
          <TextInput
            name="name"
            label={t.appName}
            hint={t.appNameHint}
            defaultValue={t.appNameDefault}
            maxLength={60}
          />
          <TextInput
            name="newCode"
            label={t.code}
            hint={t.codeHint}
            autoComplete="one-time-code"
            inputMode="numeric"
            chars={8}
          />
          {proof}
          <div>
            <Button pendingLabel={t.adding}>{t.addApp}</Button>
          </div>
        </ActionForm>
      </section>
      {passkeyOptions === null ? null : (
        <section className="flex flex-col gap-4 border-border border-t pt-6">
          <h2>{t.passkey}</h2>
          <p className="max-w-[75ch]">{t.passkeyIntro}</p>
          <ActionForm
            id="passkey"
            action={keepingCodes(addPasskey)}
            submissionId={submissionIds[1]}
            words={formWords[locale]}
          >
            <TextInput name="name" label={t.passkeyName} defaultValue={t.passkeyNameDefault} maxLength={60} />
            {proof}
            <PasskeyField
              name="answer"
              ask="create"
              options={passkeyOptions}
              label={t.addPasskey}
              pendingLabel={t.passkeyPending}
              failed={t.passkeyFailed}
            />
          </ActionForm>
        </section>
      )}
    </>
  )
}
