import { audit } from './audit.ts'
import type { Locale } from './locale.ts'
import { latinName, type PersonName } from './names.ts'

/** Who did it, as a row of the trail says it: a person, somebody not signed in, or a named job of the system. */
export function auditActorName(actorId: string, person: PersonName | null | undefined, locale: Locale): string {
  const t = audit[locale].entry
  if (person) return latinName(person)
  return actorId.startsWith('system:') ? t.system(actorId.slice('system:'.length)) : t.nobody
}
