import { randomUUID } from 'node:crypto'
import { deviceCookieAfter } from '#lib/auth/device'
import { codeAt, newTotpSecret } from '#lib/auth/one-time-codes'
import { findPending } from '#lib/auth/pending'
import { seal } from '#lib/auth/sealed'
import { signIn } from '#lib/auth/sign-in'
import type { SignInContext } from '#lib/auth/sign-in-context'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { insertTotpAuthenticator } from '#lib/db/factors'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/facility.ts'
import { aDesk } from './support/desk.ts'
import type { Figures } from './support/report.ts'

const QUARTER_MS = 15 * 60_000

/** R12: what one account lets through in a quarter of an hour. */
const LET_THROUGH = 10

/** Guesses at the same moment, as many as a stranger's program sends. */
const AT_ONCE = 16

const { loginName } = DEMO_PEOPLE.physician

const aContext = (at: Date, address: string, device: string | null = null): SignInContext => ({
  requestId: randomUUID(),
  client: 'drill',
  ...{ address, device, at },
})

/**
 * R12: so many guesses at one account within a quarter of an hour, from a thousand addresses, in whatever order they
 * come; then the owner, from a device that is known and from one that is not. Times are given, so that a quarter of an
 * hour takes as long as the guesses do.
 */
export async function drillGuessing(guesses: number): Promise<{ readonly figures: Figures; readonly kept: boolean }> {
  const desk = await aDesk()
  const begun = Date.now()
  const step = QUARTER_MS / guesses
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let guess = next++; guess < guesses; guess = next++) {
        const context = aContext(new Date(begun + guess * step), `198.51.${guess % 1000}`)
        await signIn({ loginName, password: `guess ${guess}` }, context)
      }
    }),
  )
  const judged = await countEntries(desk.facilityId, 'sign-in.failed')
  const waits = await countEntries(desk.facilityId, 'sign-in.locked-out')
  const at = new Date(begun + QUARTER_MS)
  const known = await ownerSignsIn(desk.facilityId, aContext(at, '192.0.2.7', deviceCookieAfter(null, loginName)))
  const unknown = await ownerSignsIn(desk.facilityId, aContext(at, '192.0.2.8'))
  const later = await ownerSignsIn(desk.facilityId, aContext(new Date(at.getTime() + QUARTER_MS), '192.0.2.8'))
  const word = (isIn: boolean) => (isIn ? 'is in' : 'has to wait')
  const figures = {
    'guesses in 15 minutes': guesses,
    'of them judged': `${judged} (at most ${LET_THROUGH})`,
    'entries of waits': waits,
    'owner on a known device, meanwhile': word(known),
    'owner on a new device, meanwhile': word(unknown),
    'owner on a new device, 15 minutes later': word(later),
    took: `${((Date.now() - begun) / 1000).toFixed(1)} s`,
  }
  return { figures, kept: judged <= LET_THROUGH && known && later }
}

async function countEntries(facilityId: string, type: string): Promise<number> {
  return inFacilityBeforeSignIn(facilityId, (tx) => tx.auditEntry.count({ where: { facilityId, type } }))
}

/** Both steps of the door, with a code of an authenticator that the owner has. */
async function ownerSignsIn(facilityId: string, context: SignInContext): Promise<boolean> {
  const opened = await signIn({ loginName, password: DEMO_PASSWORD }, context)
  const person = opened && (await findPending(opened.token, context.at))
  if (!person) return false
  const secret = newTotpSecret()
  const { practitionerId } = person
  const row = { name: 'Drill', sealedSecret: seal(secret, practitionerId), lastStep: 0 }
  await inFacilityBeforeSignIn(facilityId, (tx) =>
    insertTotpAuthenticator(tx, { facilityId, practitionerId }, row, context.at),
  )
  return (await verifySignIn(person, { code: codeAt(secret, context.at) }, context)) !== null
}
