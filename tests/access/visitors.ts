import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Role } from '#lib/access/role'

/** Everybody who may stand at the door, as far as access is concerned. */
export const VISITORS = ['physician', 'physiotherapist', 'administrator', 'password-only', 'nobody'] as const
export type Visitor = (typeof VISITORS)[number]

const ROLE: Readonly<Record<Exclude<Visitor, 'nobody'>, Role>> = {
  physician: 'PHYSICIAN',
  physiotherapist: 'PHYSIOTHERAPIST',
  administrator: 'ADMINISTRATOR',
  // Whoever has proved a password and no second factor yet, in the role that may see most.
  'password-only': 'PHYSICIAN',
}

/** The people of one facility, each with the token of a session of their own; nobody has none. */
export type Staff = Readonly<Record<Visitor, { readonly token: string | null; readonly practitionerId: string }>>

/**
 * Opens a session for a new person a visitor, straight in the tables: how sessions are come by is the matter of other
 * tests, and a matrix that signed in by itself would need every factor of everybody.
 */
export async function staffOf(superuser: pg.Client, facilityId: string): Promise<Staff> {
  const people = await Promise.all(
    VISITORS.map(async (visitor) => {
      if (visitor === 'nobody') return [visitor, { token: null, practitionerId: '' }] as const
      return [visitor, await person(superuser, facilityId, visitor)] as const
    }),
  )
  return Object.fromEntries(people) as Staff
}

async function person(superuser: pg.Client, facilityId: string, visitor: Exclude<Visitor, 'nobody'>) {
  const practitionerId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  const role = ROLE[visitor]
  await superuser.query(
    `INSERT INTO practitioner (id, facility_id, login_name, family_name, given_name, roles, licence_number, created_at)
     VALUES ($1, $2, $3, 'Matrix', $4, ARRAY[$5]::role[], $6, now())`,
    [practitionerId, facilityId, `matrix.${practitionerId}`, visitor, role, role === 'ADMINISTRATOR' ? null : 'L-1'],
  )
  await superuser.query(
    `INSERT INTO login_session (id, facility_id, practitioner_id, token_hash, role, client, created_at, last_seen_at, level, proof)
     VALUES ($1, $2, $3, $4, $5, 'access matrix', now(), now(), $6, 'access matrix')`,
    [
      randomUUID(),
      facilityId,
      practitionerId,
      createHash('sha256').update(token, 'ascii').digest(),
      role,
      visitor === 'password-only' ? 'PASSWORD' : 'FULL',
    ],
  )
  return { token, practitionerId }
}

/** A second facility beside the demo one, with nobody and nothing in it. */
export async function anotherFacility(superuser: pg.Client): Promise<string> {
  const id = randomUUID()
  await superuser.query(
    `INSERT INTO facility (id, name, address, time_zone, emergency_number, licence, training, created_at)
     VALUES ($1, 'Matrix clinic', '2 Invented Road', 'Asia/Shanghai', '120', $2, true, now())`,
    [id, `MATRIX-${id}`],
  )
  return id
}
