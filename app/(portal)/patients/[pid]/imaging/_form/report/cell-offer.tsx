'use client'

import type { MouseEvent } from 'react'
import type { Level } from '#lib/clinical/level'
import { PARAMETERS, type Parameter } from '#lib/clinical/recorded/parameters'
import { absenceField, cellField } from '#lib/clinical/recorded/study-fields'
import { parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { reports } from '#lib/messages/reports'
import { useTyped } from '../../../_recording/form-snapshot.tsx'
import { enteredWords, languageOf, saidWords } from './offer-words.ts'
import type { Offer } from './offers.ts'
import { useOffer } from './report-offers.tsx'

type CellOfferProps = { readonly level: Level; readonly parameter: Parameter; readonly locale: Locale }

/**
 * What the report states for a cell, with its words. An empty cell can take it over; one that holds something is never
 * written over, and it says whether both agree.
 */
export function CellOffer({ level, parameter, locale }: CellOfferProps) {
  const offer = useOffer(level, parameter)
  const typed = useTyped(cellField(level, parameter))
  const absence = useTyped(absenceField(level, parameter))
  if (offer === null) return null
  const t = reports[locale]
  const graded = PARAMETERS[parameter].kind === 'graded'
  const said = 'side' in offer.said ? saidWords(offer.said, locale) : enteredWords(offer, locale)
  const quote = (
    <>
      {' '}
      <q lang={languageOf(offer.said.quote)}>{offer.said.quote}</q>
    </>
  )
  if (typed !== '' || absence !== '') {
    const agrees = typed !== '' && sameValue(typed, offer, graded)
    return (
      <span className="wrap-anywhere block text-sm">
        <span className={agrees ? 'text-muted' : 'font-semibold'}>{agrees ? t.agrees : t.differs(said)}</span>
        {quote}
      </span>
    )
  }
  const words = enteredWords(offer, locale)
  const accept = graded ? t.acceptGrade(offer.typed, words) : t.acceptNumber(words)
  const cell = imaging[locale].cellName(level, parameterNames[locale][parameter])
  return (
    <span className="wrap-anywhere block border-border border-l-4 border-dashed pl-2 text-sm">
      <span className="block">
        {t.says(said)}
        {quote}
      </span>
      <button
        type="button"
        aria-label={t.acceptFor(accept, cell)}
        onClick={(event) => enter(event, offer)}
        className="min-h-6 cursor-pointer text-left text-link underline"
      >
        {accept}
      </button>
    </span>
  )
}

function sameValue(typed: string, offer: Offer, graded: boolean): boolean {
  const plain = typed.normalize('NFKC').trim()
  return graded ? plain === offer.typed : Number(plain) === Number(offer.typed)
}

/** Types it into its field as a person would, and goes there, because this button is gone then. */
function enter(event: MouseEvent<HTMLButtonElement>, { level, parameter, typed }: Offer): void {
  const field = event.currentTarget.form?.elements.namedItem(cellField(level, parameter))
  if (!(field instanceof HTMLInputElement) || field.value.trim() !== '') return
  field.value = typed
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
