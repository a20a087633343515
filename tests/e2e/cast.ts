import pg from 'pg'
import { type Subject, subjectOf } from '../access/subject.ts'
import { anotherFacility, type Staff, staffOf } from '../access/visitors.ts'
import type { Clinic } from './clinic/clinic.ts'
import { databaseEnvironment, superuserUrl } from './clinic/environment.ts'
import { cleared } from './ready.ts'

/** A cleared patient, and everybody who may ask about them: the people of their facility and of another one. */
export type Cast = {
  readonly superuser: pg.Client
  readonly subject: Subject
  readonly own: Staff
  readonly other: Staff
}

/** Opens all of it beside the portal under test; `end` the superuser afterwards. */
export async function castOf(clinic: Clinic): Promise<Cast> {
  const superuser = new pg.Client(superuserUrl(await databaseEnvironment()))
  await superuser.connect()
  const subject = await subjectOf(superuser, (await clinic.patient(...cleared())).patientId)
  const own = await staffOf(superuser, subject.facilityId)
  const other = await staffOf(superuser, await anotherFacility(superuser))
  return { superuser, subject, own, other }
}

/** The header that a browser with this session sends. */
export function cookie(token: string | null): Record<string, string> {
  return token === null ? {} : { cookie: `clearspine.session=${token}` }
}
