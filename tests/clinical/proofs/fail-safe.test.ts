import { describe, expect, it } from 'vitest'
import { engine } from './engine.ts'
import { type BlankedFields, noBlanksYet, noteBlanksThatClear, noteBlanksThatStayCleared } from './fail-safe.ts'
import { nearClearRecord, someRecord } from './generators.ts'
import { counterexample } from './prove.ts'
import { mayBeMissing, mayClear } from './reviewed-unknowns.ts'
import { draws, patience, report } from './tier.ts'

describe('an answer that becomes unknown never turns the advice favourable', () => {
  it('keeps a record cleared only where the reviewed list says that the field may be missing', patience, () => {
    const noted = walk(noteBlanksThatStayCleared, 6_000)
    report('fail-safe (a), answers of cleared records blanked', noted.blanks, 'blanks')
    print('may be missing from a cleared record', noted)
    expect([...noted.found.keys()].toSorted()).toEqual(Object.keys(mayBeMissing).toSorted())
  })

  it('clears a record only where the reviewed list names the field and the reason', patience, () => {
    const noted = walk(noteBlanksThatClear, 6_000)
    report('fail-safe (b), answers of records not cleared blanked', noted.blanks, 'blanks')
    print('may clear a record when removed', noted)
    expect([...noted.found.keys()].toSorted()).toEqual(Object.keys(mayClear).toSorted())
  })
})

type Note = (of: typeof engine, record: Parameters<typeof engine>[0], noted: BlankedFields) => void

/** Near misses find the fields; records with anything in them see that there are no others. */
function walk(note: Note, runs: number): BlankedFields {
  const noted = noBlanksYet()
  const noteAll = (record: Parameters<typeof engine>[0]): null => {
    note(engine, record, noted)
    return null
  }
  counterexample(nearClearRecord, noteAll, draws(runs))
  counterexample(someRecord, noteAll, draws(runs) / 4)
  return noted
}

function print(what: string, { found }: BlankedFields): void {
  console.info(`${what} (${found.size} fields):\n  ${[...found.keys()].toSorted().join('\n  ')}`)
}
