/**
 * A desk behind the portal, at which tests have a patient made ready through the same use cases as the pages, and look
 * at what is stored. It answers each line of JSON on standard input with one on standard output. A process of its own,
 * because the use cases run under React's server condition and the test runner does not.
 */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { mintActor } from '#lib/auth/mint'
import { hashPassword } from '#lib/auth/password'
import { disconnect } from '#lib/db/client'
import { insertPractitioner, openFacility } from '#lib/db/facilities'
import { inTransaction } from '#lib/db/transaction'
import { registerPatient } from '#lib/use-cases/register-patient'
import { examination } from '../../../scripts/demo/answers.ts'
import * as clinic from '../../../scripts/demo/clinic.ts'
import { clockAround } from '../../../scripts/demo/clock.ts'
import { DEMO_FACILITY, DEMO_PASSWORD, DEMO_PEOPLE } from '../../../scripts/demo/facility.ts'
import { lumbarFilms, lumbarMri } from '../../../scripts/demo/findings.ts'
import { aCode, aContext, signedInWithBoth } from '../../support/sign-in.ts'
import type { Ask, Card, Step } from './asks.ts'
import { storedRows } from './stored-rows.ts'

/** The demo facility stands in Shanghai. */
const OFFSET_HOURS = 8
const startedAt = new Date()
const clock = clockAround(startedAt, OFFSET_HOURS)

async function actorNamed(loginName: string) {
  const context = aContext(startedAt, { client: 'end-to-end tests', address: 'desk' })
  const { token } = await signedInWithBoth(loginName, DEMO_PASSWORD, context)
  const minted = await mintActor(token, context.requestId, startedAt)
  if (!minted) throw new Error(`${loginName} cannot sign in`)
  return minted.actor
}

const staff = Promise.all(
  Object.entries(DEMO_PEOPLE).map(async ([key, { loginName }]) => [key, await actorNamed(loginName)] as const),
).then((people) => Object.fromEntries(people) as clinic.Staff)

/** An invented person whom nobody else is like, so that tests never meet each other's patients. */
function anInventedPerson(): Omit<Card, 'patientId'> {
  const letters = randomUUID().replace(/[^a-f]/g, '')
  return {
    familyName: `Test${letters.slice(0, 8)}`,
    givenName: 'Mira',
    mrn: `E2E ${randomUUID().slice(0, 8)}`,
    birthDate: `19${50 + (Date.now() % 40)}-05-1${Date.now() % 10}`,
  }
}

async function register(as: 'physician' | 'elsewhere' = 'physician'): Promise<Card> {
  const actor = as === 'elsewhere' ? await elsewhere() : (await staff).physician
  const person = anInventedPerson()
  // Made-up names of a few letters are now and then alike.
  const duplicateReason = 'Another person: made up for a test.'
  const details = { ...person, otherScriptName: null, title: 'Ms', sex: 'FEMALE', duplicateReason } as const
  const at = as === 'elsewhere' ? startedAt : clock.at(-120, 8)
  const registered = await registerPatient(actor, details, randomUUID(), at)
  if (!registered.ok) throw new Error(`the patient was refused: ${registered.reason}`)
  return { ...person, patientId: registered.value.patientId }
}

/** A physician of a second facility in the same database. */
async function elsewhere() {
  const loginName = `elsewhere.${randomUUID().slice(0, 8)}`
  const physician = { ...DEMO_PEOPLE.physician, loginName, passwordHash: await hashPassword(DEMO_PASSWORD) }
  await openFacility({ ...DEMO_FACILITY, name: 'Another clinic', licence: loginName }, [physician], startedAt)
  return actorNamed(loginName)
}

/** A physician of the demo facility with a password and nothing else. */
async function newcomer() {
  const { administrator } = await staff
  const loginName = `newcomer.${randomUUID().slice(0, 8)}`
  const person = { ...DEMO_PEOPLE.physician, loginName, passwordHash: await hashPassword(DEMO_PASSWORD) }
  await inTransaction(administrator, (tx) => insertPractitioner(tx, administrator.facility.id, person, startedAt))
  return { loginName }
}

/** Moves the time at which somebody's sessions were last used. */
async function letBeIdle(loginName: string, minutes: number) {
  const lastSeenAt = new Date(Date.now() - minutes * 60_000)
  await inTransaction((await staff).administrator, (tx) =>
    tx.loginSession.updateMany({ where: { practitioner: { loginName }, endedAt: null }, data: { lastSeenAt } }),
  )
  return null
}

async function take(card: Card, step: Step): Promise<void> {
  const visit: clinic.Visit = {
    patientId: card.patientId,
    birthYear: card.birthDate.slice(0, 4),
    staff: await staff,
  }
  const day = clock.day(-step.daysAgo)
  // Later the same day than every step before it, and never in the future: the clock holds it at the start of the tests.
  const at = (hour: number) => (step.daysAgo === 0 ? new Date() : clock.at(-step.daysAgo, hour))
  switch (step.do) {
    case 'study':
      return clinic.study(visit, lumbarMri(day, step.findings), at(9))
    case 'films':
      return clinic.study(visit, lumbarFilms(day, step.translationMm), at(10))
    case 'assessment':
      return clinic.assessment(visit, examination(day, step.answers), at(11))
    case 'sign':
      return clinic.sign(visit, step.decision, at(12))
    case 'co-sign':
      return clinic.coSign(visit, at(13))
    case 'check':
      return clinic.check(visit, at(14), step.answers)
    case 'session':
      return clinic.session(visit, step.number, at(15))
    case 'suspend':
      return clinic.suspend(visit, step.reason, at(16))
  }
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.ask) {
    case 'patient': {
      const card = await register(ask.of)
      for (const step of ask.steps) await take(card, step)
      return card
    }
    case 'step':
      await take(ask.card, ask.step)
      return null
    case 'code': {
      const person = (await staff)[ask.person]
      return aCode({ practitionerId: person.practitionerId, facilityId: person.facility.id }, new Date())
    }
    case 'newcomer':
      return newcomer()
    case 'idle':
      return letBeIdle(ask.loginName, ask.minutes)
    case 'rows':
      return storedRows()
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(JSON.parse(line)).then(
    (value) => ({ value }),
    (error) => ({ error: String(error instanceof Error ? error.stack : error) }),
  )
  process.stdout.write(`${JSON.stringify(reply)}\n`)
}
await disconnect()
