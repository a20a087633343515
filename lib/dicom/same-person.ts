/** The patient whose record is open. */
export type OpenPatient = {
  readonly familyName: string
  readonly givenName: string
  readonly otherScriptName: string | null
  readonly birthDate: string | null
}

/** What a file says of whose images it holds. */
export type NamedInFile = { readonly patientName: string | null; readonly birthDate: string | null }

/** What differs between a file and the open record. `NO_NAME`: the file names nobody that could be compared. */
export type PersonDifference = 'NAME' | 'BIRTH_DATE' | 'NO_NAME'

/**
 * Whether a file is of the patient whose record is open, as far as names and dates can tell. Spelling is forgiven
 * (separators, case, accents and tones, the order of names, a middle name that the record leaves out); another person
 * is not: every script that both sides have must agree, because 王丽 and 王莉 are both WANG, Li. What cannot be compared
 * is not taken for the same.
 */
export function personDifferences(file: NamedInFile, patient: OpenPatient): readonly PersonDifference[] {
  const name = nameDifference(file.patientName ?? '', patient)
  const born = file.birthDate !== null && patient.birthDate !== null && file.birthDate !== patient.birthDate
  return [...(name === null ? [] : [name]), ...(born ? (['BIRTH_DATE'] as const) : [])]
}

function nameDifference(name: string, patient: OpenPatient): 'NAME' | 'NO_NAME' | null {
  // PS3.5 6.2.1: alphabetic, ideographic and phonetic representation, in this order.
  const [alphabetic = '', ideographic = ''] = name.split('=')
  const latin = /\p{Script=Latin}/u.test(alphabetic) ? sameLatin(alphabetic, patient) : null
  // Many devices write the characters where the letters belong.
  const characters = [ideographic, alphabetic].find((group) => /\p{Script=Han}/u.test(group))
  const other = patient.otherScriptName
  const han = characters !== undefined && other !== null ? bare(characters) === bare(other) : null
  const compared = [latin, han].filter((same) => same !== null)
  if (compared.length === 0) return 'NO_NAME'
  return compared.every(Boolean) ? null : 'NAME'
}

/**
 * Family and given name in either order. Only a middle name in its own component may be missing from the record: "Li" and
 * "Li Juan" in one component are two given names, and two people.
 */
function sameLatin(group: string, { familyName, givenName }: OpenPatient): boolean {
  const [family = '', given = '', middle = ''] = group.split('^').map(folded)
  const ours = { family: folded(familyName), given: folded(givenName) }
  if (given === '') return [ours.family + ours.given, ours.given + ours.family].includes(family)
  const inOrder = family === ours.family && [given, given + middle].includes(ours.given)
  return inOrder || (given === ours.family && family === ours.given)
}

/** Letters only, without accents and tones. Pinyin's ü is typed as u or v. */
function folded(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\P{L}/gu, '').toUpperCase()
  return letters.replaceAll(/(?<=[LN])V/g, 'U')
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s^·・]/gu, '')
}
