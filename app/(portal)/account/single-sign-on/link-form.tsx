'use client'

import { signIn as signInWithNextAuth } from 'next-auth/react'
import type { ReactNode } from 'react'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import type { FormState } from '#ui/form-state'
import { linkSingleSignOnAction } from './actions.ts'

type LinkFormProps = { readonly locale: Locale; readonly submissionId: string; readonly children: ReactNode }

/** Proves identity here first, and then leads to the provider, whose next answer becomes the link. */
export function LinkForm({ locale, submissionId, children }: LinkFormProps) {
  async function proveAndGo(previous: FormState, formData: FormData): Promise<FormState> {
    const state = await linkSingleSignOnAction(previous, formData)
    if (state.status === 'saved') await signInWithNextAuth('oidc', { callbackUrl: '/account/single-sign-on' })
    return state
  }
  return (
    <ActionForm action={proveAndGo} submissionId={submissionId} words={formWords[locale]}>
      {children}
    </ActionForm>
  )
}
