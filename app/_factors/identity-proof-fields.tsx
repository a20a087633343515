import type { ProofNeeded } from '#lib/auth/proof-needed'
import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import { TextInput } from '#ui/text-input'
import { PasskeyField } from './passkey-field.tsx'
import { provePasskeyOptionsAction } from './prove-passkey.ts'

type IdentityProofFieldsProps = { readonly proof: ProofNeeded; readonly locale: Locale }

/** What proves that the one at the keyboard is the one signed in: password and code, or one of them, or a passkey. */
export function IdentityProofFields({ proof, locale }: IdentityProofFieldsProps) {
  const t = factors[locale]
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-semibold">{t.proveTitle}</legend>
      <p>{proof.needs === 'both' ? t.proveBoth : t.proveEither}</p>
      <TextInput name="password" label={t.provePassword} type="password" autoComplete="current-password" />
      <TextInput name="code" label={t.proveCode} hint={t.proveCodeHint} autoComplete="one-time-code" chars={20} />
      {proof.passkey ? (
        <PasskeyField
          name="passkey"
          ask="get"
          options={provePasskeyOptionsAction}
          label={t.provePasskey}
          pendingLabel={t.passkeyPending}
          failed={t.passkeyFailed}
        />
      ) : null}
    </fieldset>
  )
}
