'use client'

import { useState } from 'react'
import { Field, type FieldText } from './field.tsx'
import { controlClass } from './field-style.ts'
import { useField } from './form-context.ts'

type DateInputProps = FieldText & {
  /** The language in which the date is read back. */
  readonly locale: string
  /** Calendar dates, `YYYY-MM-DD`. */
  readonly defaultValue?: string
  readonly min?: string
  readonly max?: string
}

/**
 * A calendar date by the browser's own control. Browsers write it in the machine's order of day and month, so the date
 * is read back beside it in words.
 */
export function DateInput({ name, label, hint, mark, locale, defaultValue, min, max }: DateInputProps) {
  const field = useField(name, [hint !== undefined && 'hint', 'words'])
  const [chosen, choose] = useState(field.text ?? defaultValue ?? '')
  return (
    <Field field={field} label={label} hint={hint} mark={mark}>
      <span className="inline-flex flex-wrap items-center gap-2">
        <input
          {...field.control}
          type="date"
          min={min}
          max={max}
          defaultValue={field.text ?? defaultValue}
          onChange={(event) => choose(event.target.value)}
          className={controlClass}
        />
        <span id={`${field.id}-words`}>{inWords(chosen, locale)}</span>
      </span>
    </Field>
  )
}

function inWords(date: string, locale: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return ''
  // British order for English: day before month, as in every clinical date here.
  const language = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}
