'use client'

import { Field, type FieldText } from './field.tsx'
import { controlClass } from './field-style.ts'
import { useField } from './form-context.ts'

type NumberInputProps = FieldText & {
  /** Always shown beside the box, and read out with it. */
  readonly unit?: string
  readonly decimals?: boolean
  readonly defaultValue?: string
  readonly chars?: number
}

/**
 * A number as it was typed: a text box, because a browser's number box drops what it cannot read and changes by the
 * wheel. The schema reads it.
 */
export function NumberInput({
  name,
  label,
  hint,
  mark,
  unit,
  decimals = false,
  defaultValue,
  chars = 6,
}: NumberInputProps) {
  const field = useField(name, [hint !== undefined && 'hint', unit !== undefined && 'unit'])
  return (
    <Field field={field} label={label} hint={hint} mark={mark}>
      <span className="inline-flex items-center gap-2">
        <input
          {...field.control}
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          defaultValue={field.text ?? defaultValue}
          className={`${controlClass} text-right`}
          style={{ width: `${chars + 2}ch` }}
        />
        {unit === undefined ? null : <span id={`${field.id}-unit`}>{unit}</span>}
      </span>
    </Field>
  )
}
