import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import { mintActor } from '#lib/auth/mint'
import { hashPassword } from '#lib/auth/password'
import { openFacility } from '#lib/db/facilities'
import { aContext, signedInWithBoth } from './sign-in.ts'

/** Everybody's password in tests. Never a person's. */
export const TEST_PASSWORD = 'linden river seven boats'

/** 10:00 on 22 November 2026 in Shanghai, where test facilities stand. */
export const NOW = new Date('2026-11-22T02:00:00.000Z')

export type TestFacility = {
  readonly id: string
  readonly physician: Actor
  /** For co-signing: a different person. */
  readonly secondPhysician: Actor
  readonly physiotherapist: Actor
  readonly administrator: Actor
}

let passwordHash: Promise<string> | undefined

const PEOPLE = {
  physician: ['PHYSICIAN', 'CHEN', 'Hui'],
  secondPhysician: ['PHYSICIAN', 'OKAFOR', 'Ada'],
  physiotherapist: ['PHYSIOTHERAPIST', 'LI', 'Na'],
  administrator: ['ADMINISTRATOR', 'WEBER', 'Jonas'],
} as const satisfies Record<string, readonly [Role, string, string]>

/** Opens a facility with one invented person a role, each signed in through the real door at `now`. */
export async function aFacility(now: Date = NOW): Promise<TestFacility> {
  passwordHash ??= hashPassword(TEST_PASSWORD)
  const suffix = randomUUID().slice(0, 8)
  const encoded = await passwordHash
  const id = await openFacility(
    {
      name: `Clinic ${suffix}`,
      address: '1 Invented Road',
      timeZone: 'Asia/Shanghai',
      emergencyNumber: '120',
      licence: `TEST-${suffix}`,
      training: true,
    },
    Object.entries(PEOPLE).map(([key, [role, familyName, givenName]]) => ({
      loginName: `${key.toLowerCase()}.${suffix}`,
      passwordHash: encoded,
      familyName,
      givenName,
      otherScriptName: null,
      title: role === 'PHYSICIAN' ? 'Dr' : null,
      roles: [role],
      licenceNumber: role === 'ADMINISTRATOR' ? null : `L-${suffix}`,
    })),
    now,
  )
  const signedIn = async (key: keyof typeof PEOPLE) => actorFor(`${key.toLowerCase()}.${suffix}`, now)
  return {
    id,
    physician: await signedIn('physician'),
    secondPhysician: await signedIn('secondPhysician'),
    physiotherapist: await signedIn('physiotherapist'),
    administrator: await signedIn('administrator'),
  }
}

/** Signs a test person in through the real door. */
export async function actorFor(loginName: string, now: Date = NOW): Promise<Actor> {
  const context = aContext(now)
  const { token } = await signedInWithBoth(loginName, TEST_PASSWORD, context)
  const minted = await mintActor(token, context.requestId, now)
  if (!minted) throw new Error('a new session does not hold')
  return minted.actor
}
