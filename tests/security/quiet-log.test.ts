import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '#lib/db/transaction'
import { registerPatient } from '#lib/use-cases/register-patient'
import { aClearedPatient, checked, given } from '../support/clearance.ts'
import { aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'

/** A name that stands nowhere as a whole, because failures quote the line of code that they come from. */
const MARK = ['Zla', 'toper'].join('')

/** Somebody whose every text would be recognised in an operator's log. */
const PERSON = {
  familyName: MARK,
  givenName: MARK.toUpperCase(),
  otherScriptName: '静默',
  title: null,
  mrn: `${MARK}-${randomUUID().slice(0, 8)}`,
  birthDate: '1951-07-09',
  sex: 'FEMALE',
  duplicateReason: null,
} as const

const IDENTIFYING = new RegExp([MARK, PERSON.otherScriptName, PERSON.birthDate, TEST_PASSWORD].join('|'), 'i')

let here: TestFacility
let said: string[] = []

beforeAll(async () => {
  here = await aFacility()
})
afterEach(() => {
  vi.restoreAllMocks()
  said = []
})

/** Everything that is written where an operator reads it. */
function listen(): void {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(String(text))
      return true
    })
  }
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => {
      said.push(
        values.map((value) => (value instanceof Error ? `${value.message}\n${value.stack}` : String(value))).join(' '),
      )
    })
  }
}

describe('what an operator reads', () => {
  it('names nobody while somebody is registered, checked and treated', async () => {
    listen()
    await registerPatient(here.physician, PERSON, randomUUID(), NOW)
    const cleared = await aClearedPatient(here)
    await checked(here.physiotherapist, cleared)
    await given(here.physiotherapist, cleared)
    expect(said.filter((line) => IDENTIFYING.test(line))).toEqual([])
  })

  it.each<[string, Record<string, unknown>]>([
    ['a value is of the wrong kind', { familyName: { of: MARK } }],
    ['a number stands twice', {}],
    ['a date is none', { birthDate: new Date(Number.NaN) }],
    ['a constraint is broken', { sex: MARK }],
  ])('names nobody when %s', async (_, edits) => {
    const failure = await inTransaction(here.physician, (tx) =>
      tx.patient.create({
        data: {
          ...{ facilityId: here.id, createdById: here.physician.practitionerId, createdAt: NOW, updatedAt: NOW },
          ...{ mrn: PERSON.mrn, familyName: PERSON.familyName, givenName: PERSON.givenName, sex: 'FEMALE' },
          ...edits,
        } as never,
      }),
    ).catch((error: Error) => error)
    expect(failure).toBeInstanceOf(Error)
    const { message, stack, meta } = failure as Error & { meta?: unknown }
    expect(`${message}\n${stack}\n${JSON.stringify(meta)}`).not.toMatch(IDENTIFYING)
  })
})
