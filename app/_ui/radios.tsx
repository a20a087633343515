'use client'

import type { ReactNode } from 'react'
import { FieldErrorText, type FieldText, Hint, Mark } from './field.tsx'
import { fieldClass } from './field-style.ts'
import { useField } from './form-context.ts'
import { answerByKey } from './one-key-answer.ts'

export type RadioOption = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** The digit that gives this answer while the group has the focus; printed before the label. */
  readonly digit?: string
}

type RadiosProps = Omit<FieldText, 'label'> & {
  readonly legend: ReactNode
  readonly options: readonly RadioOption[]
  /** Only what this person stored before. A new question has no answer. */
  readonly defaultValue?: string
  readonly layout?: 'stacked' | 'inline'
  /** Large (44 px) for fingers and for answers that weigh; small (row height) in dense lists of questions. */
  readonly size?: 'large' | 'small'
  /** After an answer by digit, go on to the next question of the form. */
  readonly movesOn?: boolean
}

/** One of few, all of them in sight, none chosen for anybody. Backspace takes an answer back where digits give one. */
export function Radios(props: RadiosProps) {
  const { name, legend, hint, mark, options, defaultValue, layout = 'stacked', size = 'large', movesOn = false } = props
  const field = useField(name, [hint !== undefined && 'hint'])
  const keyed = options.some((option) => option.digit !== undefined)
  return (
    <div className={fieldClass(field)}>
      <fieldset
        aria-describedby={field.control['aria-describedby']}
        data-one-key={keyed ? true : undefined}
        onKeyDown={keyed ? (event) => answerByKey(event, movesOn) : undefined}
        className="flex flex-col items-start gap-1"
      >
        <legend className="mb-1 max-w-[75ch] font-semibold">
          {legend}
          <Mark text={mark} />
        </legend>
        <Hint id={field.id} text={hint} />
        <FieldErrorText field={field} />
        <div className={layout === 'inline' ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              option={option}
              // The first choice carries the field's own id: the error summary leads into it.
              id={index === 0 ? field.id : `${field.id}-${index}`}
              name={name}
              checked={(field.text ?? defaultValue) === option.value}
              size={size}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

type ChoiceProps = {
  readonly option: RadioOption
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly size: 'large' | 'small'
}

function Choice({ option, id, name, checked, size }: ChoiceProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-hint-text`
  return (
    <span className="inline-flex flex-col">
      <label className={`inline-flex items-center gap-2 ${size === 'large' ? 'min-h-11' : 'min-h-(--row)'}`}>
        <input
          id={id}
          type="radio"
          name={name}
          value={option.value}
          defaultChecked={checked}
          data-digit={option.digit}
          aria-describedby={hintId}
          className={`shrink-0 accent-link ${size === 'large' ? 'size-6' : 'size-5'}`}
        />
        {option.digit === undefined ? null : (
          <span aria-hidden="true" className="text-muted">
            {option.digit}
          </span>
        )}
        <span>{option.label}</span>
      </label>
      {hintId === undefined ? null : (
        <span id={hintId} className="pl-8 text-muted">
          {option.hint}
        </span>
      )}
    </span>
  )
}
