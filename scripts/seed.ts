/**
 * Fills an empty database with the demo facility: invented people, through the same use cases as the pages, so that every
 * row has its entry. `--print-sign-in` prints how to sign in and writes nothing.
 */
import { randomUUID } from 'node:crypto'
import { mintActor } from '#lib/auth/mint'
import { hashPassword } from '#lib/auth/password'
import { disconnect } from '#lib/db/client'
import { anyFacility, openFacility } from '#lib/db/facilities'
import { registerPatient } from '#lib/use-cases/register-patient'
import type { Staff } from './demo/clinic.ts'
import { clockAround } from './demo/clock.ts'
import { enrolDemoPerson } from './demo/enrol.ts'
import { DEMO_FACILITY, DEMO_PASSWORD, DEMO_PEOPLE, type DemoPersonKey } from './demo/facility.ts'
import { DEMO_PATIENTS } from './demo/patients.ts'
import { signInTable } from './demo/sign-in-table.ts'

/** Shanghai has had one offset since 1991. */
const OFFSET_HOURS = 8

async function signInStaff(at: Date): Promise<Staff> {
  const staff: Partial<Record<DemoPersonKey, Staff[DemoPersonKey]>> = {}
  for (const [key, { loginName }] of Object.entries(DEMO_PEOPLE)) {
    const { token } = await enrolDemoPerson(loginName, at)
    const minted = await mintActor(token, randomUUID(), at)
    if (!minted) throw new Error(`${loginName} cannot sign in to the demo facility`)
    staff[key as DemoPersonKey] = minted.actor
  }
  return staff as Staff
}

async function seed(now: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const people = Object.values(DEMO_PEOPLE).map((person) => ({ ...person, passwordHash }))
  await openFacility(DEMO_FACILITY, people, now)
  const staff = await signInStaff(now)
  const clock = clockAround(now, OFFSET_HOURS)
  for (const [index, { story, ...person }] of DEMO_PATIENTS.entries()) {
    const registered = await registerPatient(
      staff.physician,
      {
        mrn: `100 ${2401 + index}`,
        otherScriptName: null,
        title: null,
        ...person,
        // The second of one name is registered knowingly.
        duplicateReason: 'Another person: checked by identity card.',
      },
      randomUUID(),
      clock.at(-60, 8),
    )
    if (!registered.ok) throw new Error(`the demo patient ${index + 1} was refused: ${registered.reason}`)
    const { patientId } = registered.value
    await story({ patientId, birthYear: person.birthDate.slice(0, 4), staff }, clock)
  }
  process.stdout.write(`The demo facility has ${DEMO_PATIENTS.length} invented patients.\n`)
}

if (process.argv.includes('--print-sign-in')) process.stdout.write(`${signInTable(new Date())}\n`)
else if (await anyFacility()) process.stdout.write('The database holds a facility already; nothing was changed.\n')
else await seed(new Date())
await disconnect()
