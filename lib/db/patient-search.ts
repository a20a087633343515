import 'server-only'
import type { Prisma } from './generated/client.ts'
import { dateColumn, type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** More words than any name has; beyond them a search is somebody's experiment. */
const WORDS_AT_MOST = 12

/**
 * The facility's patients whose names, name in another script or MRN hold every word of `text`, by family name; at most
 * `limit`. Words may stand in any order and case. Without a word nobody is found.
 */
export async function findPatientsByNameOrMrn(tx: Tx, text: string, limit: number): Promise<readonly Patient[]> {
  return (await searchPatients(tx, { text, birthDate: null }, limit)).rows
}

/** What is looked for: words of a name or MRN, or whoever was born on a day. */
export type PatientQuestion = { readonly text: string; readonly birthDate: string | null }

/** The facility's patients who answer a question, at most `limit` of them, and how many there are in all. */
export async function searchPatients(
  tx: Tx,
  { text, birthDate }: PatientQuestion,
  limit: number,
): Promise<{ readonly rows: readonly Patient[]; readonly total: number }> {
  const words = text.split(/[\s,，、]+/).filter((word) => word !== '')
  const alternatives: Prisma.PatientWhereInput[] = []
  if (words.length > 0) alternatives.push({ AND: words.slice(0, WORDS_AT_MOST).map(heldSomewhere) })
  // An MRN may be printed with gaps, which split it into words.
  if (words.length > 1) alternatives.push({ mrn: { equals: words.join(' '), mode: 'insensitive' } })
  if (birthDate !== null) alternatives.push({ birthDate: dateColumn(birthDate) })
  if (alternatives.length === 0) return { rows: [], total: 0 }
  const where = { OR: alternatives }
  const rows = await tx.patient.findMany({
    where,
    select: patientColumns,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return { rows: rows.map(readPatient), total: rows.length < limit ? rows.length : await tx.patient.count({ where }) }
}

function heldSomewhere(word: string): Prisma.PatientWhereInput {
  // A percent sign or an underscore is looked for as such; unescaped it would match everybody.
  const holds = { contains: word.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' } as const
  return { OR: [{ familyName: holds }, { givenName: holds }, { otherScriptName: holds }, { mrn: holds }] }
}

type Name = Pick<Patient, 'familyName' | 'givenName'>

/** Two people of one name look the same in a list, whatever the case of its letters. */
export function nameKey({ familyName, givenName }: Name): string {
  return `${familyName.toLowerCase()}\n${givenName.toLowerCase()}`
}

/** How many patients of the facility have each of some names, by `nameKey`. One query for all of them. */
export async function countNamesakes(tx: Tx, names: readonly Name[]): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ family: string; given: string; people: bigint }[]>`
    SELECT lower(family_name) AS family, lower(given_name) AS given, count(*) AS people
      FROM patient
     WHERE (lower(family_name), lower(given_name)) IN (
             SELECT lower(f), lower(g)
               FROM unnest(${names.map((name) => name.familyName)}::text[], ${names.map((name) => name.givenName)}::text[]) AS n (f, g))
     GROUP BY 1, 2`
  return new Map(rows.map(({ family, given, people }) => [`${family}\n${given}`, Number(people)]))
}

/** Who a new patient may be already. */
export type PossibleSelf = Pick<Patient, 'familyName' | 'givenName' | 'otherScriptName' | 'mrn' | 'birthDate'>

/**
 * The facility's patients who share an MRN, a birth date, a name (either way round) or a name in another script with
 * somebody; at most `limit`. Which of them are likely the same person is decided by the caller.
 */
export async function findLikePatients(tx: Tx, person: PossibleSelf, limit: number): Promise<readonly Patient[]> {
  const like = (text: string) => ({ equals: text, mode: 'insensitive' }) as const
  const alternatives: Prisma.PatientWhereInput[] = []
  const { familyName, givenName, otherScriptName, mrn, birthDate } = person
  if (mrn !== '') alternatives.push({ mrn: like(mrn) })
  if (birthDate !== null) alternatives.push({ birthDate: dateColumn(birthDate) })
  if (otherScriptName) alternatives.push({ otherScriptName: like(otherScriptName) })
  if (familyName !== '' && givenName !== '') {
    alternatives.push({ familyName: like(familyName), givenName: like(givenName) })
    alternatives.push({ familyName: like(givenName), givenName: like(familyName) })
  }
  if (alternatives.length === 0) return []
  const rows = await tx.patient.findMany({
    where: { OR: alternatives },
    select: patientColumns,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(readPatient)
}
