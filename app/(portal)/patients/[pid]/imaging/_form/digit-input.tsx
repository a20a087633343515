'use client'

import { type CompositionEvent, type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Level } from '#lib/clinical/level'
import type { Parameter } from '#lib/clinical/recorded/parameters'
import { cellField } from '#lib/clinical/recorded/study-fields'
import { parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { useField } from '#ui/form-context'
import { useTyped } from '../../_recording/form-snapshot.tsx'
import { scaleInWords, typedWords } from '../_words/cell-words.ts'

type DigitInputProps = {
  readonly level: Level
  readonly parameter: Parameter
  readonly locale: Locale
  /** In the grid, or in the level's detail. */
  readonly stop: 'grid' | 'detail'
  /** Its column, for the arrows. */
  readonly place?: number
}

/**
 * One grade as one digit, with its word always beside it. A digit replaces what stood there, Backspace empties, nothing
 * moves on by itself. A character that is no grade stays in sight and is said to be none.
 */
export function DigitInput({ level, parameter, locale, stop, place }: DigitInputProps) {
  const name = cellField(level, parameter)
  const field = useField(name, ['word'])
  const typed = useTyped(name)
  const [first] = useState(typed)
  return (
    <span className="flex items-baseline gap-2">
      <input
        {...field.control}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="next"
        defaultValue={first}
        aria-label={imaging[locale].cellName(level, parameterNames[locale][parameter])}
        title={scaleInWords(parameter, locale)}
        data-stop={stop}
        data-level={level}
        data-place={place}
        onKeyDown={typeDigit}
        onInput={keepOne}
        onCompositionEnd={keepOne}
        className="min-h-(--row) w-9 shrink-0 rounded-xs border border-border bg-bg text-center font-semibold text-text aria-invalid:border-2 aria-invalid:border-no-edge"
      />
      <span id={`${field.id}-word`} className={typed === '' ? 'text-muted text-sm' : 'text-sm'}>
        {typedWords(parameter, typed, locale)}
      </span>
      {field.errors.length === 0 ? null : (
        <span id={`${field.id}-error`} className="font-semibold text-no-fg text-sm">
          {field.errors.join(' ')}
        </span>
      )}
    </span>
  )
}

function typeDigit(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  const digit = event.key.normalize('NFKC')
  const empties = event.key === 'Backspace' || event.key === 'Delete'
  if (!empties && !/^\d$/.test(digit)) return
  event.preventDefault()
  event.currentTarget.value = empties ? '' : digit
  event.currentTarget.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Screen keyboards, pasting and input methods send no key: what came last counts, full-width digits as digits. */
function keepOne(event: FormEvent<HTMLInputElement> | CompositionEvent<HTMLInputElement>): void {
  const composing = event.type === 'input' && (event.nativeEvent as InputEvent).isComposing
  const input = event.currentTarget
  const last = [...input.value.normalize('NFKC').trim()].at(-1) ?? ''
  if (!composing && input.value !== last) input.value = last
}
