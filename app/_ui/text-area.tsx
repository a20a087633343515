'use client'

import { Field, type FieldText } from './field.tsx'
import { controlClass } from './field-style.ts'
import { useField } from './form-context.ts'

type TextAreaProps = FieldText & {
  readonly defaultValue?: string
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of text. */
export function TextArea({ name, label, hint, mark, defaultValue, rows = 4, maxLength }: TextAreaProps) {
  const field = useField(name, [hint !== undefined && 'hint'])
  return (
    <Field field={field} label={label} hint={hint} mark={mark}>
      <textarea
        {...field.control}
        rows={rows}
        maxLength={maxLength}
        defaultValue={field.text ?? defaultValue}
        className={`${controlClass} w-[75ch] py-2`}
      />
    </Field>
  )
}
