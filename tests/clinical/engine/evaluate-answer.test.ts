import { describe, expect, it } from 'vitest'
import { currentRuleset } from '#lib/clinical/ruleset'
import { answer } from '../../../scripts/evaluate/answer.ts'
import { BASE_RECORDS } from './base-records.ts'

const record = JSON.stringify(BASE_RECORDS.cleared)

describe('the answer to one document', () => {
  it.each([
    ['a field that does not exist', '{"asOf":"2026-06-15","neuro":{"mood":"GOOD"}}', 'neuro.mood'],
    ['a name that JavaScript treats as special', '{"asOf":"2026-06-15","neuro":{"__proto__":{}}}', 'neuro.__proto__'],
    ['a wrong type', '{"asOf":"2026-06-15","imaging":{"levels":[{"kang":"2"}]}}', 'imaging.levels[0].kang'],
    ['a number out of range', '{"asOf":"2026-06-15","neuro":{"mJOA":19}}', 'neuro.mJOA'],
    ['a date that does not exist', '{"asOf":"2026-02-30"}', 'asOf'],
    ['a record without its day', '{}', 'asOf'],
    ['a name given twice', '{"asOf":"2026-06-15","neuro":{"bladder":"NEW_OR_WORSE","bladder":null}}', 'neuro.bladder'],
    ['a name given twice, once in disguise', '{"asOf":"2026-06-15","\\u0061sOf":"2026-06-16"}', 'asOf'],
    ['half a surrogate pair', '{"asOf":"2026-06-15","patient":{"sex":"\\ud800"}}', 'patient.sex'],
    ['a number too large for JSON to carry', '{"asOf":"2026-06-15","neuro":{"pvrMl":1e999}}', 'neuro.pvrMl'],
    ['a list of records', `[${record}]`, 'array'],
    ['a bare number', '5', 'object'],
    ['nothing', 'null', 'object'],
  ])('refuses %s and names the place', (_, text, place) => {
    expect(answer({ place: null, text }, currentRuleset)).toEqual({ error: expect.stringContaining(place) })
  })

  it.each([
    [
      'the same name in two objects',
      '{"asOf":"2026-06-15","neuro":{"walking":{"difficulty":null},"bladder":null},"general":null}',
    ],
    ['a name that stands inside a text', '{"asOf":"2026-06-15","plan":{"requestedTechniques":["\\"asOf\\":","asOf"]}}'],
    ['brackets and commas inside a text', '{"asOf":"2026-06-15","plan":{"requestedTechniques":["}],{","\\\\"]}}'],
    ['a whole surrogate pair', '{"asOf":"2026-06-15","plan":{"requestedTechniques":["\\ud83d\\ude00"]}}'],
  ])('takes %s for what it is', (_, text) => {
    expect(answer({ place: null, text }, currentRuleset)).toMatchObject({ outcome: 'INSUFFICIENT_INFORMATION' })
  })

  it('stops listing problems where nobody would read on', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `"x${index}":1`)
    const found = answer({ place: 'line 7', text: `{"asOf":"2026-06-15",${names.join(',')}}` }, currentRuleset)
    expect(found).toEqual({ error: expect.stringMatching(/^line 7: x0: .*; and 4990 more$/) })
  })
})
