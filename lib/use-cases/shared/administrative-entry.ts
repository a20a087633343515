import type { AuditEntry } from '#lib/audit/entry'

/** Purposes whose payload is administrative through and through: no clinical word stands in it. */
const PURPOSES: readonly AuditEntry['purpose'][] = ['HSYSADMIN', 'HCOMPL', 'HQUALIMP']

/** What was refused names an action of the policy, and nothing of a patient. */
const TYPES: readonly AuditEntry['type'][] = ['access.refused', 'request.refused']

/** Whether what an entry says is no clinical content, so that administrators may read it. */
export function isAdministrative(entry: Pick<AuditEntry, 'purpose' | 'type'>): boolean {
  return PURPOSES.includes(entry.purpose) || TYPES.includes(entry.type)
}
