import { hashPassword } from '#lib/auth/password'
import { openFacility } from '#lib/db/facilities'
import { enrolDemoPerson } from '../../demo/enrol.ts'
import { DEMO_FACILITY, DEMO_PASSWORD, DEMO_PEOPLE } from '../../demo/facility.ts'

/** A facility with one invented physician, signed in through the real door: the session's token. */
export async function aDesk(): Promise<{ readonly facilityId: string; readonly token: string }> {
  const now = new Date()
  const person = { ...DEMO_PEOPLE.physician, passwordHash: await hashPassword(DEMO_PASSWORD) }
  const facilityId = await openFacility(DEMO_FACILITY, [person], now)
  const { token } = await enrolDemoPerson(person.loginName, now)
  return { facilityId, token }
}
