'use client'

import { createContext, useContext } from 'react'
import type { FieldErrors, FormValues } from './form-state.ts'

export type FormContextValue = {
  /** Stands before every field id, so that two forms on one page never share one. */
  readonly formId: string
  readonly values: FormValues
  readonly errors: FieldErrors
  readonly pending: boolean
  /** `name=value` of the button that sent the form, so that only that one says so. */
  readonly submitter: string | null
}

/** Outside an `ActionForm` (a search box, a plain form) fields start empty and without errors. */
const outside: FormContextValue = { formId: 'f', values: {}, errors: {}, pending: false, submitter: null }

export const FormContext = createContext<FormContextValue>(outside)

/** Names the button that sent a form; a button without name or value has the empty name. */
export function submitterKey(name: unknown, value: unknown): string {
  return `${name ?? ''}=${value ?? ''}`
}

/** The id of the control for `name`: what the label, the error summary and a link from elsewhere point to. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** What a control needs to be tied to its label, hint and errors, and to be filled with what was typed before. */
export function useField(name: string, describedBy: readonly (string | false | undefined)[] = []) {
  const { formId, values, errors } = useContext(FormContext)
  const id = fieldId(formId, name)
  const ownErrors = errors[name] ?? []
  const descriptions = [
    ...describedBy.filter(Boolean).map((part) => `${id}-${part}`),
    ownErrors.length > 0 && `${id}-error`,
  ]
  const value = values[name]
  return {
    id,
    errors: ownErrors,
    /** What was typed before, when the form came back; undefined on first sight. */
    value,
    text: typeof value === 'string' ? value : undefined,
    control: {
      id,
      name,
      'aria-invalid': ownErrors.length > 0 ? true : undefined,
      'aria-describedby': descriptions.filter(Boolean).join(' ') || undefined,
    },
  } as const
}

export type FieldBinding = ReturnType<typeof useField>
