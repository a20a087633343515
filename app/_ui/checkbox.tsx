'use client'

import { FieldErrorText, type FieldText, Hint, Mark } from './field.tsx'
import { fieldClass } from './field-style.ts'
import { useField } from './form-context.ts'

type CheckboxProps = FieldText & {
  /** What is posted when ticked. Several boxes of one name need different values. */
  readonly value?: string
  readonly defaultChecked?: boolean
}

/** One statement to tick. Questions with a "no" are radios: an empty box cannot tell "no" from "not asked". */
export function Checkbox({ name, label, hint, mark, value = 'yes', defaultChecked = false }: CheckboxProps) {
  const field = useField(name, [hint !== undefined && 'hint'])
  const ticked = field.value === undefined ? defaultChecked : [field.value].flat().includes(value)
  return (
    <div className={fieldClass(field)}>
      <FieldErrorText field={field} />
      <label className="inline-flex min-h-(--row) items-center gap-3">
        <input
          {...field.control}
          type="checkbox"
          value={value}
          defaultChecked={ticked}
          className="size-6 shrink-0 accent-link"
        />
        <span>
          {label}
          <Mark text={mark} />
        </span>
      </label>
      <Hint id={field.id} text={hint} />
    </div>
  )
}
