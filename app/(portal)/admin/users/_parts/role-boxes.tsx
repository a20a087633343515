'use client'

import { FieldErrorText } from '#ui/field'
import { useField } from '#ui/form-context'
import { fieldClass } from '../../../../_ui/field-style.ts'

type RoleBoxesProps = {
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly stored: readonly string[]
}

/** The roles of one person: one, or several where the facility allows it; none ticked for anybody new. */
export function RoleBoxes({ legend, options, stored }: RoleBoxesProps) {
  const field = useField('roles')
  const ticked = field.value === undefined ? stored : [field.value].flat()
  return (
    <fieldset className={fieldClass(field)} aria-describedby={field.control['aria-describedby']}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <FieldErrorText field={field} />
      {options.map(({ value, label }, index) => (
        <label key={value} className="inline-flex min-h-11 items-center gap-3">
          <input
            // The first box carries the field's own id: the error summary leads into it.
            id={index === 0 ? field.id : `${field.id}-${index}`}
            type="checkbox"
            name="roles"
            value={value}
            defaultChecked={ticked.includes(value)}
            className="size-6 shrink-0 accent-link"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
