'use client'

import { FieldErrorText, Hint } from '#ui/field'
import { useField } from '#ui/form-context'
import { fieldClass } from '../../../../../_ui/field-style.ts'

type TechniqueChoiceProps = {
  readonly legend: string
  readonly hint: string
  readonly techniques: readonly { readonly value: string; readonly label: string }[]
}

/** Which of the permitted techniques were used: any number of them, none ticked beforehand. */
export function TechniqueChoice({ legend, hint, techniques }: TechniqueChoiceProps) {
  const field = useField('techniques', ['hint'])
  const chosen = [field.value ?? []].flat()
  return (
    <div className={fieldClass(field)}>
      <fieldset aria-describedby={field.control['aria-describedby']} className="flex flex-col items-start gap-1">
        <legend className="mb-1 font-semibold">{legend}</legend>
        <Hint id={field.id} text={hint} />
        <FieldErrorText field={field} />
        {techniques.map(({ value, label }, index) => (
          <label key={value} className="inline-flex min-h-(--row) items-center gap-3">
            <input
              // The first box carries the field's own id: the error summary leads to it.
              id={index === 0 ? field.id : `${field.id}-${index}`}
              type="checkbox"
              name="techniques"
              value={value}
              defaultChecked={chosen.includes(value)}
              className="size-6 shrink-0 accent-link"
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
