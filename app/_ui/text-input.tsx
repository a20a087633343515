'use client'

import type { InputHTMLAttributes } from 'react'
import { Field, type FieldText } from './field.tsx'
import { controlClass } from './field-style.ts'
import { useField } from './form-context.ts'

type TextInputProps = FieldText &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'lang' | 'maxLength' | 'spellCheck'> & {
    readonly type?: 'text' | 'password' | 'search' | 'tel' | 'email'
    readonly defaultValue?: string
    /** Width in characters, so that the box shows what length is expected. */
    readonly chars?: number
  }

/** One line of text. A password is never filled in again, whatever comes back. */
export function TextInput({
  name,
  label,
  hint,
  mark,
  type = 'text',
  defaultValue,
  chars = 30,
  ...input
}: TextInputProps) {
  const field = useField(name, [hint !== undefined && 'hint'])
  return (
    <Field field={field} label={label} hint={hint} mark={mark}>
      <input
        {...field.control}
        {...input}
        type={type}
        defaultValue={type === 'password' ? undefined : (field.text ?? defaultValue)}
        className={controlClass}
        style={{ width: `${chars + 2}ch` }}
      />
    </Field>
  )
}
