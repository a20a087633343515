'use client'

import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useContext } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonKind, buttonClass } from './button-style.ts'
import { FormContext, submitterKey } from './form-context.ts'

type ButtonProps = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'name' | 'value' | 'type' | 'onClick' | 'form' | 'aria-describedby' | 'aria-label' | 'autoFocus'
> & {
  readonly kind?: ButtonKind
  /** What it says while the form is on its way, such as "Saving…". */
  readonly pendingLabel?: string
  readonly children: ReactNode
}

/**
 * A button. While its form is on its way it stays focusable and says so, but sends nothing a second time. Ctrl+Enter
 * in an `ActionForm` presses the first primary one.
 */
export function Button({ kind = 'primary', type = 'submit', pendingLabel, onClick, children, ...button }: ButtonProps) {
  const form = useContext(FormContext)
  const status = useFormStatus()
  const pending = type === 'submit' && (form.pending || status.pending)
  const pressed = form.submitter === null || form.submitter === submitterKey(button.name, button.value)

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <button
      {...button}
      type={type}
      onClick={press}
      aria-disabled={pending || undefined}
      data-primary={type === 'submit' && kind === 'primary' ? true : undefined}
      className={buttonClass(kind)}
    >
      {pending && pressed ? (pendingLabel ?? children) : children}
    </button>
  )
}
