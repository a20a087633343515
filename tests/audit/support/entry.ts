import type { AuditEntry } from '#lib/audit/entry'

const id = (last: number): string => `01939c3e-0000-7000-8000-${String(last).padStart(12, '0')}`

export const ids = {
  entry: id(1),
  physician: id(2),
  session: id(3),
  facility: id(4),
  patient: 'a3bb189e-8bf9-4d2c-9b1d-2f5f3f0d7c11',
  advice: id(6),
  request: id(7),
} as const

/** One valid entry, with named variations. */
export function anEntry(variation: Partial<AuditEntry> = {}): AuditEntry {
  return {
    v: 1,
    id: ids.entry,
    ts: '2026-11-22T06:02:03.123Z',
    type: 'advice.signed',
    actor: { id: ids.physician, role: 'physician', session: ids.session },
    facility: ids.facility,
    patientRef: ids.patient,
    subject: `advice:${ids.advice}`,
    requestId: ids.request,
    outcome: 'success',
    purpose: 'TREAT',
    payloadCommit: 'ab'.repeat(32),
    ...variation,
  }
}
