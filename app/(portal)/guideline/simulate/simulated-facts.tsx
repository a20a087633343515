'use client'

import { alternativesTo } from '#lib/clinical/explain/alternatives'
import { valueAt } from '#lib/clinical/explain/edit-record'
import { fieldLabel, fieldName } from '#lib/clinical/explain/field-label'
import { valueText } from '#lib/clinical/explain/value-words'
import type { EvaluationRecord } from '#lib/clinical/record'
import { QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import { SIMULATED_LEVEL } from '#lib/clinical/simulation'
import { guideline } from '#lib/messages/guideline'
import type { Locale } from '#lib/messages/locale'

type Value = string | number | null

const LEVEL_FIELDS = [
  'qualitative',
  'lateralRecess.R',
  'lateralRecess.L',
  'foramenLee.R',
  'foramenLee.L',
  'rootCompromise',
  'caudaEquinaCompression',
  'listhesisMeyerding',
  'dscaMm2',
  'dynamicTranslationMm',
  'facetEffusionMm',
].map((field) => `imaging.levels[${SIMULATED_LEVEL}].${field}`)

const STUDY_FIELDS = ['imaging.studies[0].quality', 'imaging.studies[0].physicianReviewed', 'imaging.unlistedLevels']

const QUESTION_FIELDS = QUESTION_NAMES.flatMap((name) => QUESTIONS[name].path ?? [])

type SimulatedFactsProps = {
  readonly record: EvaluationRecord
  readonly locale: Locale
  readonly onChange: (path: string, value: Value) => void
}

/** Every fact that can be flipped, each a native choice; values are those on either side of a threshold. */
export function SimulatedFacts({ record, locale, onChange }: SimulatedFactsProps) {
  const paths = [...STUDY_FIELDS, ...LEVEL_FIELDS, ...QUESTION_FIELDS]
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      {paths.map((path) => (
        <FactChoice key={path} path={path} record={record} locale={locale} onChange={onChange} />
      ))}
    </div>
  )
}

function FactChoice({ path, record, locale, onChange }: SimulatedFactsProps & { readonly path: string }) {
  const [, side = null] = /\.([LR])$/.exec(path) ?? []
  const held = valueAt(record, path) as Value
  const alternatives = alternativesTo(path, fieldName(path), side)
  const choices = held === null || alternatives.includes(held) ? alternatives : [held, ...alternatives]
  if (choices.length === 0) return null
  const shown = held === null ? -1 : choices.indexOf(held)
  return (
    <label className="grid gap-1">
      <span className="text-sm">{fieldLabel(path)[locale]}</span>
      <select
        value={shown}
        onChange={(event) => onChange(path, choices[Number(event.target.value)] ?? null)}
        className="min-h-11 w-full border border-border bg-bg px-2"
      >
        <option value={-1}>{guideline[locale].simulator.unknown}</option>
        {choices.map((choice, index) => (
          <option key={choice} value={index}>
            {valueText(fieldName(path), choice, null)[locale]}
          </option>
        ))}
      </select>
    </label>
  )
}
