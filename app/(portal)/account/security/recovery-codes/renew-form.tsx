'use client'

import type { Route } from 'next'
import { useState } from 'react'
import { factors } from '#lib/messages/factors'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import type { FormState } from '#ui/form-state'
import { RecoveryCodes } from '../../../../_factors/recovery-codes.tsx'
import { renewRecoveryCodesAction } from './actions.ts'

type RenewFormProps = { readonly submissionId: string; readonly locale: Locale }

/** The button, and in its place the new codes. */
export function RenewForm({ submissionId, locale }: RenewFormProps) {
  const [codes, setCodes] = useState<readonly string[]>([])
  const t = factors[locale]

  async function renew(previous: FormState, formData: FormData): Promise<FormState> {
    const answer = await renewRecoveryCodesAction(previous, formData)
    if (answer.status === 'saved') setCodes([answer.values.codes ?? []].flat())
    return answer
  }

  if (codes.length > 0) return <RecoveryCodes codes={codes} next={'/account/security' as Route} locale={locale} />
  return (
    <ActionForm action={renew} submissionId={submissionId} words={formWords[locale]}>
      <p>{t.renewText}</p>
      <div>
        <Button pendingLabel={t.renewing}>{t.renew}</Button>
      </div>
    </ActionForm>
  )
}
