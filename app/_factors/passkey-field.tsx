'use client'

import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { useRef, useState } from 'react'
import { Button } from '#ui/button'

type PasskeyFieldProps = {
  /** The field that the browser's answer is sent in. */
  readonly name: string
  readonly label: string
  readonly pendingLabel: string
  /** What to say when the browser gave nothing: cancelled, or no passkey here. */
  readonly failed: string
} & (
  | { readonly ask: 'create'; readonly options: () => Promise<PublicKeyCredentialCreationOptionsJSON | null> }
  | { readonly ask: 'get'; readonly options: () => Promise<PublicKeyCredentialRequestOptionsJSON | null> }
)

/**
 * A button that asks the browser for a passkey and sends the form it stands in with the answer. The challenge is made by
 * the server at the press, for this session alone, so a page that lay open for an hour still works.
 */
export function PasskeyField({ name, label, pendingLabel, failed, ...way }: PasskeyFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready')

  async function ask() {
    if (state === 'asking') return
    setState('asking')
    const answer = await answered(way).catch(() => null)
    setState(answer === null ? 'failed' : 'ready')
    if (answer === null || field.current === null) return
    field.current.value = answer
    field.current.form?.requestSubmit()
    // The answer is spent with its sending; what is typed and sent next must not carry it along.
    field.current.value = ''
  }

  return (
    <div className="flex flex-col gap-2">
      <input ref={field} type="hidden" name={name} defaultValue="" />
      <div>
        <Button type="button" kind="secondary" onClick={ask}>
          {state === 'asking' ? pendingLabel : label}
        </Button>
      </div>
      <p role="status" className="font-semibold text-no-fg empty:hidden">
        {state === 'failed' ? failed : ''}
      </p>
    </div>
  )
}

async function answered(
  way:
    | Pick<Extract<PasskeyFieldProps, { ask: 'create' }>, 'ask' | 'options'>
    | Pick<Extract<PasskeyFieldProps, { ask: 'get' }>, 'ask' | 'options'>,
): Promise<string | null> {
  if (way.ask === 'create') {
    const optionsJSON = await way.options()
    return optionsJSON && JSON.stringify(await startRegistration({ optionsJSON }))
  }
  const optionsJSON = await way.options()
  return optionsJSON && JSON.stringify(await startAuthentication({ optionsJSON }))
}
