'use client'

import { signIn as signInWithNextAuth } from 'next-auth/react'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { signIn } from '#lib/messages/sign-in'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { type FormState, idle } from '#ui/form-state'
import { TextInput } from '#ui/text-input'

/** What next-auth calls an unknown name and a wrong password alike; anything else is our own failure. */
const NOT_MATCHED = 'CredentialsSignin'

type SignInFormProps = { readonly locale: Locale; readonly submissionId: string }

/** Name and password, handed to next-auth, which keeps the cookie and the anti-forgery token. */
export function SignInForm({ locale, submissionId }: SignInFormProps) {
  const t = signIn[locale]

  async function prove(_: FormState, formData: FormData): Promise<FormState> {
    const loginName = String(formData.get('loginName') ?? '')
    const credentials = { loginName, password: String(formData.get('password') ?? '') }
    const answer = await signInWithNextAuth('credentials', { ...credentials, redirect: false }).catch(() => undefined)
    if (answer?.ok) {
      // A whole new document: nothing of whoever sat here before stays in this one's memory.
      window.location.assign('/sign-in/verify')
      return idle
    }
    const message = answer?.error === NOT_MATCHED ? t.refused : t.unavailable
    return { status: 'refused', message, values: { loginName } }
  }

  return (
    <ActionForm action={prove} submissionId={submissionId} words={formWords[locale]}>
      <TextInput name="loginName" label={t.name} autoComplete="username" spellCheck={false} />
      <TextInput name="password" label={t.password} type="password" autoComplete="current-password" />
      <div>
        <Button pendingLabel={t.submitting}>{t.submit}</Button>
      </div>
    </ActionForm>
  )
}
