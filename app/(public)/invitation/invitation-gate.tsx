'use client'

import { useEffect, useRef, useState } from 'react'
import { invitations } from '#lib/messages/invitations'
import type { Locale } from '#lib/messages/locale'
import { Notice } from '#ui/notice'
import { type ShownInvitation, showInvitationAction } from './actions.ts'
import { InvitationForm } from './invitation-form.tsx'

type Gate =
  | { readonly at: 'opening' }
  | { readonly at: 'open'; readonly token: string; readonly shown: ShownInvitation }
  | { readonly at: 'shut' }

/** Reads the token out of the address, takes it out of there and out of the history, and asks whose it is. */
export function InvitationGate({ locale }: { readonly locale: Locale }) {
  const [gate, setGate] = useState<Gate>({ at: 'opening' })
  const held = useRef('')
  const t = invitations[locale]

  useEffect(() => {
    // Development runs an effect twice, and the second run finds the address clean: what was read first stands.
    held.current ||= window.location.hash.slice(1)
    const token = held.current
    window.history.replaceState(null, '', window.location.pathname)
    let gone = false
    showInvitationAction(token)
      .then((shown) => shown && ({ at: 'open', token, shown } as const))
      .catch(() => null)
      .then((found) => gone || setGate(found ?? { at: 'shut' }))
    return () => {
      gone = true
    }
  }, [])

  if (gate.at === 'opening') return <p aria-live="polite">{t.opening}</p>
  if (gate.at === 'open') return <InvitationForm token={gate.token} shown={gate.shown} locale={locale} />
  return (
    <Notice kind="warning" heading={t.notValid.heading}>
      <p>{t.notValid.text}</p>
    </Notice>
  )
}
