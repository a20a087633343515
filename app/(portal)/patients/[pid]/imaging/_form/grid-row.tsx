'use client'

import type { KeyboardEvent, MouseEvent } from 'react'
import { type Level, regionOfLevel } from '#lib/clinical/level'
import { GRID_COLUMNS } from '#lib/clinical/recorded/grid'
import type { LevelFinding } from '#lib/clinical/recorded/imaging-study'
import type { Parameter } from '#lib/clinical/recorded/parameters'
import { clinicalDate } from '#lib/messages/dates'
import { parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { cellWords } from '../_words/cell-words.ts'
import { DigitInput } from './digit-input.tsx'
import { LevelDetails } from './level-details.tsx'
import { CellOffer } from './report/cell-offer.tsx'

type GridRowProps = {
  readonly level: Level
  readonly locale: Locale
  /** The newest study before that graded this level. */
  readonly before: { readonly finding: LevelFinding; readonly studyDate: string } | null
}

/** One level: its name, its cells from right to left of the patient, and the detail under them. */
export function GridRow({ level, locale, before }: GridRowProps) {
  const t = imaging[locale]
  const columns: readonly Parameter[] = GRID_COLUMNS[regionOfLevel(level)]
  return (
    <>
      <tr className="border-border border-t max-lg:block max-lg:py-2">
        <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left align-top max-lg:block">
          <span className="block">{level}</span>
          <button
            type="button"
            data-stop="row"
            data-level={level}
            data-place={-1}
            aria-label={t.rowNotReportedFor(level)}
            onClick={markBlanks}
            onKeyDown={markBlanksByKey}
            className="min-h-6 cursor-pointer font-normal text-link text-sm underline"
          >
            {t.rowNotReported}
          </button>
        </th>
        {columns.map((parameter, place) => (
          <td
            key={parameter}
            className="min-w-24 py-1 pr-2 align-top max-lg:grid max-lg:grid-cols-[10rem_minmax(0,1fr)] max-lg:gap-2"
          >
            <span aria-hidden="true" className="lg:hidden">
              {parameterNames[locale][parameter]}
            </span>
            <span>
              <DigitInput level={level} parameter={parameter} locale={locale} stop="grid" place={place} />
              <CellOffer level={level} parameter={parameter} locale={locale} />
              {before === null || before.finding[parameter] === null ? null : (
                <span className="block text-muted text-sm">
                  {t.earlier(
                    cellWords(parameter, before.finding[parameter], locale),
                    clinicalDate(before.studyDate, locale),
                  )}
                </span>
              )}
            </span>
          </td>
        ))}
      </tr>
      <tr className="max-lg:block">
        <td colSpan={columns.length + 1} className="pb-1 max-lg:block">
          <LevelDetails level={level} locale={locale} />
        </td>
      </tr>
    </>
  )
}

function markBlanksByKey(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.nativeEvent.isComposing || event.key.normalize('NFKC') !== '9') return
  event.preventDefault()
  notReported(event.currentTarget)
}

function markBlanks(event: MouseEvent<HTMLButtonElement>): void {
  notReported(event.currentTarget)
}

/** Fills the blanks of a row, and only blanks, with "not reported". There is no such key for "none". */
function notReported(button: HTMLButtonElement): void {
  const cells = button.closest('tr')?.querySelectorAll<HTMLInputElement>('input[data-stop="grid"]') ?? []
  const blanks = [...cells].filter((cell) => cell.value.trim() === '')
  for (const cell of blanks) cell.value = '9'
  blanks.at(-1)?.dispatchEvent(new Event('input', { bubbles: true }))
}
