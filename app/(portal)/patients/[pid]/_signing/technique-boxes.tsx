'use client'

import { FieldErrorText } from '#ui/field'
import { useField } from '#ui/form-context'
import { fieldClass } from '../../../../_ui/field-style.ts'

type TechniqueBoxesProps = {
  readonly legend: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
}

/** Which techniques a decision permits: several of a closed list, none of them ticked for anybody. */
export function TechniqueBoxes({ legend, options }: TechniqueBoxesProps) {
  const field = useField('techniques')
  const ticked = [field.value ?? []].flat()
  return (
    <fieldset className={fieldClass(field)} aria-describedby={field.control['aria-describedby']}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <FieldErrorText field={field} />
      {options.map(({ id, label }, index) => (
        <label key={id} className="inline-flex min-h-11 items-center gap-3">
          <input
            // The first box carries the field's own id: the error summary leads into it.
            id={index === 0 ? field.id : `${field.id}-${index}`}
            type="checkbox"
            name="techniques"
            value={id}
            defaultChecked={ticked.includes(id)}
            className="size-6 shrink-0 accent-link"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
