'use client'

import { Field, type FieldText } from './field.tsx'
import { controlClass } from './field-style.ts'
import { useField } from './form-context.ts'

type SelectProps = FieldText & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The words of the empty first choice, such as "Choose": nothing is chosen for anybody. */
  readonly empty: string
  readonly defaultValue?: string
}

/** One of many, for long lists only: few choices are radios, which show all of them. */
export function Select({ name, label, hint, mark, options, empty, defaultValue }: SelectProps) {
  const field = useField(name, [hint !== undefined && 'hint'])
  return (
    <Field field={field} label={label} hint={hint} mark={mark}>
      <select {...field.control} defaultValue={field.text ?? defaultValue ?? ''} className={controlClass}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
