import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import type { PossibleSelf } from '#lib/db/patient-search'
import { inTransaction } from '#lib/db/transaction'
import { findPossibleMatches } from '#lib/use-cases/find-possible-matches'
import { registerPatient } from '#lib/use-cases/register-patient'
import { registerFormSchema } from '#lib/use-cases/shared/register-form'
import { similarName } from '#lib/use-cases/shared/similar-name'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

const TODAY = '2026-11-22'

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

const typed = (edits: Record<string, unknown> = {}) => ({
  familyName: 'Sato',
  givenName: randomUUID().slice(0, 8),
  birthDate: '1961-02-28',
  sex: 'MALE',
  mrn: randomUUID().slice(0, 8),
  ...edits,
})

const form = (edits: Record<string, unknown> = {}) => registerFormSchema(TODAY).parse(typed(edits))

const register = (edits: Record<string, unknown> = {}, actor: Actor = here.physician, key: string = randomUUID()) =>
  registerPatient(actor, form({ birthDate: undefined, birthDateUnknown: 'yes', ...edits }), key, NOW)

const rowsWith = (mrn: string) => inTransaction(here.physician, (tx) => tx.patient.findMany({ where: { mrn } }))

const problems = (fields: unknown) => {
  const parsed = registerFormSchema(TODAY).safeParse(fields)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('registering a patient', () => {
  it('opens a record, with an entry in the same transaction', async () => {
    const result = await register({ mrn: 'R-1', familyName: 'Park', otherScriptName: '박지훈', title: 'Mr' })
    const [row] = await rowsWith('R-1')
    expect(result).toEqual({ ok: true, value: { patientId: row?.id } })
    expect(row).toMatchObject({ otherScriptName: '박지훈', birthDate: null, version: 1, duplicateReason: null })
    const entries = await inTransaction(here.physician, (tx) =>
      tx.auditEntry.findMany({ where: { patientRef: row?.auditRef ?? '' } }),
    )
    expect(entries.map(({ type, subject }) => [type, subject])).toEqual([
      ['patient.registered', `patient:${row?.auditRef}`],
    ])
  })

  it('sent twice is one patient and one answer', async () => {
    const [mrn, givenName, key] = ['R-2', 'Once', randomUUID()]
    const first = await register({ mrn, givenName }, here.physician, key)
    expect(await register({ mrn, givenName }, here.physician, key)).toEqual(first)
    expect(await register({ mrn: 'R-2b', givenName }, here.physician, key)).toEqual({ ok: false, reason: 'key-reused' })
    expect(await rowsWith(mrn)).toHaveLength(1)
  })

  it('with an MRN that is taken is refused, even when two do so at the same moment', async () => {
    const both = await Promise.all([
      register({ mrn: 'R-3', familyName: 'Almeida' }),
      register({ mrn: 'R-3', familyName: 'Zhukov' }, here.physiotherapist),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'mrn-taken' })
    expect(await rowsWith('R-3')).toHaveLength(1)
  })

  it('may repeat the MRN of another facility, and is not warned of its patients', async () => {
    const there = await aFacility()
    await register({ mrn: 'R-4', familyName: 'Elsewhere', givenName: 'Ann' }, there.physician)
    const again = await register({ mrn: 'R-4', familyName: 'Elsewhere', givenName: 'Ann' })
    expect(again.ok).toBe(true)
  })

  it('like somebody who is registered needs a reason, which is kept', async () => {
    await register({ mrn: 'R-5', familyName: 'Weber', givenName: 'Ida' })
    const second = { mrn: 'R-6', familyName: 'weber', givenName: 'IDA' }
    expect(await register(second)).toEqual({ ok: false, reason: 'possible-duplicate' })
    expect(await rowsWith('R-6')).toEqual([])
    expect((await register({ ...second, duplicateReason: 'Twins, seen together' })).ok).toBe(true)
    expect(await rowsWith('R-6')).toMatchObject([{ duplicateReason: 'Twins, seen together' }])
  })

  it('is for physicians and physiotherapists, not for administrators', async () => {
    expect((await register({}, here.physiotherapist)).ok).toBe(true)
    expect(await register({ mrn: 'R-7' }, here.administrator)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await rowsWith('R-7')).toEqual([])
  })
})

describe('a possible match', () => {
  const nobody = { familyName: '', givenName: '', otherScriptName: null, mrn: '', birthDate: null }

  beforeAll(async () => {
    const registered = {
      mrn: 'M-1',
      familyName: 'Kowalski',
      givenName: 'Jan',
      otherScriptName: '科瓦',
      birthDate: '1950-05-05',
    }
    await register({ ...registered, birthDateUnknown: undefined })
  })

  const matches = async (person: Partial<PossibleSelf>) => {
    const result = await findPossibleMatches(here.physician, { ...nobody, ...person }, NOW)
    if (!result.ok) throw new Error(result.reason)
    return result.value.matches.map(({ patient, because }) => [patient.mrn, because])
  }

  it.each([
    ['the MRN', { mrn: 'm-1' }, 'mrn'],
    ['the name', { familyName: 'KOWALSKI', givenName: 'jan' }, 'name'],
    ['the name the other way round', { familyName: 'Jan', givenName: 'Kowalski' }, 'name'],
    ['the name in another script', { otherScriptName: '科瓦' }, 'other-script-name'],
    ['birth date and a misspelt family name', { familyName: 'Kovalski', birthDate: '1950-05-05' }, 'birth-date'],
  ])('shares %s', async (_, person, because) => {
    expect(await matches(person)).toEqual([['M-1', because]])
  })

  it.each([
    ['the family name alone', { familyName: 'Kowalski' }],
    ['the birth date alone', { birthDate: '1950-05-05' }],
    ['nothing', {}],
  ])('does not share %s', async (_, person) => {
    expect(await matches(person)).toEqual([])
  })

  it('that is shown is an entry', async () => {
    const count = () =>
      inTransaction(here.secondPhysician, (tx) =>
        tx.auditEntry.count({ where: { actorId: here.secondPhysician.practitionerId, type: 'patient.searched' } }),
      )
    await findPossibleMatches(here.secondPhysician, { ...nobody, mrn: 'nobody has it' }, NOW)
    expect(await count()).toBe(0)
    await findPossibleMatches(here.secondPhysician, { ...nobody, mrn: 'M-1' }, NOW)
    expect(await count()).toBe(1)
  })

  it.each([
    ['Müller', 'MULLER', true],
    ["O'Brien", 'Obrien', true],
    ['Weber', 'Webber', true],
    ['Li', 'Lu', false],
    ['Wang', 'Zhang', false],
    ['Garcia', 'Garcia Lorca', true],
  ])('takes %s and %s for one family name: %s', (a, b, similar) => {
    expect([similarName(a, b), similarName(b, a)]).toEqual([similar, similar])
  })
})

describe('the form of a registration', () => {
  it('names everything that is missing, in the order of the page', () => {
    expect(problems({})).toEqual([
      ['familyName', 'family-name'],
      ['givenName', 'given-name'],
      ['sex', 'sex'],
      ['mrn', 'mrn'],
      ['birthDate', 'birth-date-missing'],
    ])
  })

  it.each([
    ['2026-02-30', 'date'],
    ['03/04/1958', 'date'],
    ['2026-11-23', 'in-future'],
    ['1896-11-20', 'too-old'],
  ])('refuses the birth date %s', (birthDate, code) => {
    expect(problems(typed({ birthDate }))).toEqual([['birthDate', code]])
  })

  it('takes the birth date of today and of 130 years ago', () => {
    expect(problems(typed({ birthDate: TODAY }))).toEqual([])
    expect(problems(typed({ birthDate: '1896-11-22' }))).toEqual([])
  })

  it('does not take a birth date and its absence together', () => {
    expect(problems(typed({ birthDateUnknown: 'yes' }))).toEqual([['birthDate', 'birth-date-both']])
  })

  it.each([
    ['several family names', { familyName: ['a', 'b'] }, 'repeated'],
    ['a NUL in a name', { familyName: 'a\u0000b' }, 'unreadable'],
    ['half a character', { familyName: '\ud800' }, 'unreadable'],
    ['a name of ten thousand characters', { familyName: 'x'.repeat(10_000) }, 'too-long'],
    ['blanks for a name', { familyName: '   ' }, 'family-name'],
    ['an object for a name', { familyName: { $ne: '' } }, 'repeated'],
  ])('refuses %s', (_, edits, code) => {
    expect(problems(typed(edits))[0]).toEqual(['familyName', code])
  })

  it('refuses a field that it does not have', () => {
    expect(registerFormSchema(TODAY).safeParse(typed({ mergedIntoId: randomUUID() })).success).toBe(false)
    expect(registerFormSchema(TODAY).safeParse(null).success).toBe(false)
  })
})
