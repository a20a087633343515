'use client'

import type { ReactNode } from 'react'
import { fieldClass } from './field-style.ts'
import type { FieldBinding } from './form-context.ts'

/** What every field says about itself. */
export type FieldText = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** A word after the label, such as "(optional)" or "(required)": never a bare asterisk. */
  readonly mark?: string
}

type FieldProps = Omit<FieldText, 'name'> & { readonly field: FieldBinding; readonly children: ReactNode }

/** Label, hint, error and control, tied together by id; errors stand between hint and control, where the eye is. */
export function Field({ field, label, hint, mark, children }: FieldProps) {
  return (
    <div className={fieldClass(field)}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
        <Mark text={mark} />
      </label>
      <Hint id={field.id} text={hint} />
      <FieldErrorText field={field} />
      {children}
    </div>
  )
}

export function Mark({ text }: { text?: string | undefined }) {
  return text === undefined ? null : <span className="font-normal text-muted"> {text}</span>
}

export function Hint({ id, text }: { id: string; text?: string | undefined }) {
  if (text === undefined) return null
  return (
    <span id={`${id}-hint`} className="text-muted">
      {text}
    </span>
  )
}

export function FieldErrorText({ field }: { field: FieldBinding }) {
  if (field.errors.length === 0) return null
  return (
    <span id={`${field.id}-error`} className="font-semibold text-no-fg">
      {field.errors.join(' ')}
    </span>
  )
}
