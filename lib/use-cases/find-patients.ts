import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { countNamesakes, nameKey, searchPatients } from '#lib/db/patient-search'
import type { Patient } from '#lib/db/patients'
import { readDate } from '#lib/messages/read-date'
import { clearancesOf, type RegionClearance } from './shared/clearances-of.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'
import { today } from './shared/today.ts'

/** More would not be a choice any more: whoever searches says more about the patient. */
const ROWS_AT_MOST = 50

export type FoundPatient = {
  readonly patient: Patient
  /** How many patients of the facility have this very name. */
  readonly namesakes: number
  /** Where each region that was ever advised on stands now. */
  readonly regions: readonly Pick<RegionClearance, 'region' | 'state'>[]
}

export type FoundPatients = {
  readonly rows: readonly FoundPatient[]
  /** How many there are in all. */
  readonly total: number
  /** The day as which the text was read, if it was. */
  readonly birthDate: string | null
  readonly today: string
}

/** Patients by name, MRN or date of birth, whichever the one text is. The search is an entry; nobody is opened by it. */
export async function findPatients(
  actor: Actor,
  text: string,
  now: Date,
): Promise<Result<FoundPatients, NotPermitted>> {
  return permitted(actor, 'patient.search', now, async (tx) => {
    const birthDate = readDate(text)
    const { rows, total } = await searchPatients(tx, { text, birthDate }, ROWS_AT_MOST)
    const namesakes = await countNamesakes(tx, rows)
    const clearances = await clearancesOf(tx, actor, rows, now)
    await appendEntry(tx, actor, { type: 'patient.searched', at: now, payload: { text, birthDate, found: total } })
    return done({
      rows: rows.map((patient) => ({
        patient,
        namesakes: namesakes.get(nameKey(patient)) ?? 1,
        regions: (clearances.get(patient.id) ?? []).map(({ region, state }) => ({ region, state })),
      })),
      total,
      birthDate,
      today: today(actor, now),
    })
  })
}
