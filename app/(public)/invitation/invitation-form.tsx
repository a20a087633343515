'use client'

import type { Route } from 'next'
import { type ReactNode, useContext } from 'react'
import { formWords } from '#lib/messages/form'
import { invitations } from '#lib/messages/invitations'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { FormContext } from '#ui/form-context'
import { LinkButton } from '#ui/link-button'
import { TextInput } from '#ui/text-input'
import { acceptInvitationAction, type ShownInvitation } from './actions.ts'

type InvitationFormProps = {
  readonly token: string
  readonly shown: ShownInvitation
  readonly locale: Locale
}

/** Whom the link is for, and the password that only this person will know. */
export function InvitationForm({ token, shown, locale }: InvitationFormProps) {
  const t = invitations[locale]
  return (
    <>
      <p className="font-semibold">{t.for(personName(shown, locale), shown.facilityName)}</p>
      <p>
        {t.loginName}: <strong>{shown.loginName}</strong>
      </p>
      <p>{t[shown.purpose]}</p>
      <ActionForm
        action={acceptInvitationAction.bind(null, token)}
        // Nothing is kept under it: the link itself works once.
        submissionId=""
        words={formWords[locale]}
      >
        <UntilDone
          done={
            <>
              <p>{t.done.text}</p>
              <div>
                <LinkButton kind="primary" href={'/sign-in' as Route}>
                  {t.done.signIn}
                </LinkButton>
              </div>
            </>
          }
        >
          {shown.purpose === 'RESET' ? <TextInput name="code" label={t.code} autoComplete="off" chars={12} /> : null}
          {/* Tells password managers whose password it is. */}
          <input type="text" autoComplete="username" value={shown.loginName} readOnly hidden />
          <TextInput
            name="password"
            label={t.password}
            hint={t.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <TextInput name="again" label={t.again} type="password" autoComplete="new-password" />
          <div>
            <Button pendingLabel={t.submitting}>{t.submit}</Button>
          </div>
        </UntilDone>
      </ActionForm>
    </>
  )
}

function UntilDone({ done, children }: { readonly done: ReactNode; readonly children: ReactNode }) {
  return useContext(FormContext).values.done === 'yes' ? done : children
}
