import { LEVELS } from '#lib/clinical/level'
import { SEVERITIES } from '#lib/clinical/terms'
import type { Claim } from './claim.ts'
import type { MeasureClaim } from './measures.ts'
import type { Placed } from './statement.ts'
import { FIELDS, MEASURES, type Measurement, SIDES, type Side, type Suggestion } from './suggestion.ts'

/** One suggestion a cell: the worst that is stated. An addendum speaks last and replaces what it speaks of. */
export function suggestionsFrom(text: string, placed: readonly Placed<Claim>[]): readonly Suggestion[] {
  const added = new Set(
    placed
      .filter(({ addendum }) => addendum)
      .flatMap(({ level, said }) => (said.sides ?? [null]).map((side) => `${level} ${said.field} ${side}`)),
  )
  const cells = new Map<string, Suggestion>()
  for (const { level, said, span, addendum } of placed) {
    for (const side of said.sides ?? [null]) {
      const quote = text.slice(span.start, span.end)
      const suggestion: Suggestion = { level, field: said.field, side, value: said.value, quote, span }
      const key = `${level} ${said.field} ${side}`
      if (!addendum && added.has(key)) continue
      const known = cells.get(key)
      if (!known || rank(known) < rank(suggestion)) cells.set(key, suggestion)
    }
  }
  return [...cells.values()].toSorted(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) ||
      sideRank(a.side) - sideRank(b.side),
  )
}

/** Numbers of one field at one level that differ leave open which holds: none is offered. */
export function measurementsFrom(text: string, placed: readonly Placed<MeasureClaim>[]): readonly Measurement[] {
  const fields = new Map<string, Measurement | null>()
  for (const { level, said, span } of placed) {
    const measurement = { level, field: said.field, value: said.value, quote: text.slice(span.start, span.end), span }
    const key = `${level} ${said.field}`
    const known = fields.get(key)
    if (known === undefined) fields.set(key, measurement)
    else if (known?.value !== said.value) fields.set(key, null)
  }
  return [...fields.values()]
    .filter((measurement) => measurement !== null)
    .toSorted(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || MEASURES.indexOf(a.field) - MEASURES.indexOf(b.field),
    )
}

function rank({ value }: Suggestion): number {
  return typeof value === 'number' ? value : SEVERITIES.indexOf(value)
}

function sideRank(side: Side | null): number {
  return side === null ? -1 : SIDES.indexOf(side)
}
