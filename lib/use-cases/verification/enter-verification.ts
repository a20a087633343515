import { v7 as uuidv7 } from 'uuid'
import type { Report } from '#lib/audit/report'
import { appendEntryOfSystem } from '#lib/db/audit-log'

/** Leaves the entry that the whole log was verified by the operator's command, and what came out. */
export async function enterVerification({ intact, size, root, findings, more }: Report, now: Date): Promise<void> {
  await appendEntryOfSystem('system:audit-verify', uuidv7(), {
    type: 'audit.verified',
    at: now,
    purpose: 'HCOMPL',
    outcome: intact ? 'success' : 'failure',
    payload: { size, root, findings: findings.length + more },
  })
}
