import { describe, expect, it } from 'vitest'
import { currentRuleset } from '#lib/clinical/ruleset'
import { engine } from './engine.ts'
import {
  type BlankedFields,
  noBlanksYet,
  noteBlanksThatClear,
  noteBlanksThatStayCleared,
  requiredButNotMissed,
} from './fail-safe.ts'
import { levelFields, recordFields, studyFields } from './fields.ts'
import { nearClearRecord, someRecord } from './generators.ts'
import { counterexample } from './prove.ts'
import { mayBeMissing, mayClear } from './reviewed-unknowns.ts'
import { oneEditAway } from './single-edits.ts'
import { draws, patience, report } from './tier.ts'

describe('an answer that becomes unknown never turns the advice favourable', () => {
  it('keeps a record cleared only where the reviewed list says that the field may be missing', patience, () => {
    const noted = noBlanksYet()
    walk(noteBlanksThatStayCleared, 4_000, noted)
    report('fail-safe (a), answers of cleared records blanked', noted.blanks, 'blanks')
    print('may be missing from a cleared record', noted)
    expect([...noted.found.keys()].toSorted()).toEqual(Object.keys(mayBeMissing).toSorted())
  })

  it(
    'clears nothing while a required answer of the ruleset is missing, in whatever way it could be given',
    patience,
    () => {
      const noted = noBlanksYet()
      const complaint = (record: Parameters<typeof engine>[0]): string | null =>
        requiredButNotMissed(currentRuleset, engine, record, noted)[0] ?? null
      expect(counterexample(nearClearRecord, complaint, draws(2_000, 20))).toBeNull()
      report('fail-safe (a), required answers of cleared records blanked', noted.blanks, 'blanks')
    },
  )

  it('asks for every field that may not be missing, and for none alone that may', () => {
    const fields = [
      ...recordFields.map(({ path }) => path),
      ...studyFields.map(({ path }) => `imaging.studies[].${path}`),
      ...levelFields.map(({ path }) => `imaging.levels[].${path}`),
    ]
    const wish = ['asOf', 'plan.requestedTechniques']
    const never = fields.filter((path) => !(path in mayBeMissing) && !wish.includes(path))
    const required = currentRuleset.requiredAnswers
    const always = required.filter(
      ({ paths, mode, of }) => paths.length === 1 && mode === undefined && of === undefined,
    )
    expect(never.filter((path) => !required.some(({ paths }) => paths.includes(path)))).toEqual([operationWeeks])
    expect(always.flatMap(({ paths }) => paths).filter((path) => path in mayBeMissing)).toEqual([])
  })

  it('clears a record only where the reviewed list names the field and the reason', patience, () => {
    const noted = noBlanksYet()
    for (const { record, path } of oneEditAway()) noteBlanksThatClear(engine, record, noted, [path])
    walk(noteBlanksThatClear, 4_000, noted)
    report('fail-safe (b), answers of records not cleared blanked', noted.blanks, 'blanks')
    print('may clear a record when removed', noted)
    expect([...noted.found.keys()].toSorted()).toEqual(Object.keys(mayClear).toSorted())
  })
})

/** Never in a cleared record, because an operation is always a physician's matter; so it is neither missed nor required. */
const operationWeeks = 'general.spinalSurgery.weeksAgo'

type Note = (of: typeof engine, record: Parameters<typeof engine>[0], noted: BlankedFields) => void

/** Near misses find the fields; records with anything in them see that there are no others. */
function walk(note: Note, runs: number, noted: BlankedFields): void {
  const noteAll = (record: Parameters<typeof engine>[0]): null => {
    note(engine, record, noted)
    return null
  }
  expect(counterexample(nearClearRecord, noteAll, draws(runs, 20))).toBeNull()
  expect(counterexample(someRecord, noteAll, draws(runs, 20) / 4)).toBeNull()
}

function print(what: string, { found }: BlankedFields): void {
  console.info(`${what} (${found.size} fields):\n  ${[...found.keys()].toSorted().join('\n  ')}`)
}
