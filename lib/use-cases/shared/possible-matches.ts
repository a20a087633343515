import { findLikePatients, type PossibleSelf } from '#lib/db/patient-search'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { similarName } from './similar-name.ts'

export type MatchReason = 'mrn' | 'birth-date' | 'name' | 'other-script-name'

/** A record that may be of the person who is being registered, and the strongest reason to think so. */
export type PossibleMatch = { readonly patient: Patient; readonly because: MatchReason }

/** Enough to find oneself among; more people born on one day than that are looked at by nobody. */
const LOOKED_AT = 200

/** Who of the facility a new patient may be already. As many queries as one. */
export async function possibleMatches(tx: Tx, person: PossibleSelf): Promise<readonly PossibleMatch[]> {
  const alike = await findLikePatients(tx, person, LOOKED_AT)
  return alike.flatMap((patient) => {
    const because = reasonFor(person, patient)
    return because === null ? [] : [{ patient, because }]
  })
}

function reasonFor(person: PossibleSelf, patient: Patient): MatchReason | null {
  const same = (a: string | null, b: string | null) => a !== null && b !== null && folded(a) === folded(b)
  if (same(person.mrn, patient.mrn)) return 'mrn'
  if (same(fullName(person), fullName(patient)) || same(fullName(swapped(person)), fullName(patient))) return 'name'
  if (person.otherScriptName && same(person.otherScriptName, patient.otherScriptName)) return 'other-script-name'
  const bornTogether = person.birthDate !== null && person.birthDate === patient.birthDate
  const alike = [patient.familyName, patient.givenName].some((name) => similarName(person.familyName, name))
  return bornTogether && person.familyName !== '' && alike ? 'birth-date' : null
}

type Name = Pick<PossibleSelf, 'familyName' | 'givenName'>

/** A name counts only when it is whole: half of one is shared by many. */
function fullName({ familyName, givenName }: Name): string | null {
  return familyName === '' || givenName === '' ? null : `${familyName}\n${givenName}`
}

/** Family and given name are often written into each other's fields. */
function swapped({ familyName, givenName }: Name): Name {
  return { familyName: givenName, givenName: familyName }
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
