'use client'

import { useContext, useState } from 'react'
import type { Level } from '#lib/clinical/level'
import { regionOfLevel } from '#lib/clinical/level'
import { ABSENCES } from '#lib/clinical/recorded/cell'
import { detailsOf } from '#lib/clinical/recorded/grid'
import { PARAMETERS, type Parameter } from '#lib/clinical/recorded/parameters'
import { absenceField, cellField } from '#lib/clinical/recorded/study-fields'
import { cellAbsences, parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { FormContext, useField } from '#ui/form-context'
import { useSnapshot, useTyped } from '../../_recording/form-snapshot.tsx'
import { DigitInput } from './digit-input.tsx'
import { CellOffer } from './report/cell-offer.tsx'
import { useReading } from './report/report-offers.tsx'

type LevelDetailsProps = { readonly level: Level; readonly locale: Locale }

/** Everything else that can be said of a level: further gradings, root, cord and cauda equina, measurements. */
export function LevelDetails({ level, locale }: LevelDetailsProps) {
  const t = imaging[locale]
  const typed = useSnapshot()
  const parameters = detailsOf(regionOfLevel(level))
  const entered = parameters.filter(
    (parameter) => typed[cellField(level, parameter)] || typed[absenceField(level, parameter)],
  )
  const { offers } = useReading()
  const open = parameters.filter(
    (each) => offers?.byField.has(cellField(level, each)) && !entered.includes(each),
  ).length
  const { errors } = useContext(FormContext)
  const wrong = parameters.some((each) => errors[cellField(level, each)] ?? errors[absenceField(level, each)])
  return (
    // A problem must not hide: the error summary leads into its field.
    <details data-level={level} open={wrong} className="pb-1">
      <summary className="inline-block min-h-6 cursor-pointer text-link underline">
        <span className="sr-only">{level} </span>
        {entered.length === 0 ? t.detail : t.detailEntered(entered.length)}
        {open === 0 ? null : ` · ${t.detailOffered(open)}`}
      </summary>
      <div className="grid gap-x-8 gap-y-2 border-border border-l-4 py-2 pl-4 md:grid-cols-2 2xl:grid-cols-3">
        {parameters.map((parameter) => (
          <div key={parameter} className="grid grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)] items-center gap-x-3">
            <span aria-hidden="true">{parameterNames[locale][parameter]}</span>
            {PARAMETERS[parameter].kind === 'graded' ? (
              <DigitInput level={level} parameter={parameter} locale={locale} stop="detail" />
            ) : (
              <span>
                <Measure level={level} parameter={parameter} locale={locale} />
                <CellOffer level={level} parameter={parameter} locale={locale} />
              </span>
            )}
          </div>
        ))}
      </div>
    </details>
  )
}

type MeasureProps = LevelDetailsProps & { readonly parameter: Parameter }

/** A measurement, or why there is none: 8 and 9 are real millimetres, so the reason has a box of its own. */
function Measure({ level, parameter, locale }: MeasureProps) {
  const t = imaging[locale]
  const definition = PARAMETERS[parameter]
  const field = useField(cellField(level, parameter), ['unit'])
  const absence = useField(absenceField(level, parameter))
  const [first] = useState(useTyped(field.control.name))
  const [firstAbsence] = useState(useTyped(absence.control.name))
  const name = t.cellName(level, parameterNames[locale][parameter])
  const box =
    'min-h-(--row) rounded-xs border border-border bg-bg px-1 text-text aria-invalid:border-2 aria-invalid:border-no-edge'
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <input
        {...field.control}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        defaultValue={first}
        aria-label={name}
        data-stop="detail"
        data-level={level}
        className={`${box} w-16 text-right`}
      />
      <span id={`${field.id}-unit`}>
        {definition.kind === 'measured' && definition.unit !== 'ratio' ? definition.unit : ''}
      </span>
      <select {...absence.control} defaultValue={firstAbsence} aria-label={`${name}: ${t.noNumber}`} className={box}>
        <option value="">{t.hasNumber}</option>
        {ABSENCES.map((each) => (
          <option key={each} value={each}>
            {cellAbsences[locale][each]}
          </option>
        ))}
      </select>
      {[...field.errors, ...absence.errors].length === 0 ? null : (
        <span id={`${field.id}-error`} className="font-semibold text-no-fg text-sm">
          {[...field.errors, ...absence.errors].join(' ')}
        </span>
      )}
    </span>
  )
}
