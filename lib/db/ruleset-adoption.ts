import 'server-only'
import type { Region } from '#lib/clinical/level'
import { type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** One clearance that would be answered differently, for whom, and by which rules. */
export type ProposedChange = {
  readonly id: string
  readonly patient: Patient
  readonly clearanceId: string
  readonly region: Region
  readonly rules: readonly string[]
  readonly acknowledgedById: string | null
}

export type RulesetProposal = {
  readonly id: string
  readonly version: string
  readonly hash: string
  /** Current clearances that were held against the version. */
  readonly clearances: number
  readonly proposedById: string
  readonly proposedAt: Date
  readonly changes: readonly ProposedChange[]
  /** The physician who agreed after the last change was found, or null. */
  readonly physicianId: string | null
}

/** The version that the facility adopted last, or null while it adopted none. */
export async function newestAdoption(tx: Tx): Promise<{ readonly version: string; readonly hash: string } | null> {
  const row = await tx.rulesetAdoption.findFirst({
    orderBy: [{ adoptedAt: 'desc' }, { id: 'desc' }],
    select: { rulesetVersion: true, rulesetHash: true },
  })
  return row && { version: row.rulesetVersion, hash: row.rulesetHash }
}

/** The newest proposal, unless it was adopted or another version has been adopted since. */
export async function openProposal(tx: Tx): Promise<RulesetProposal | null> {
  const row = await tx.rulesetProposal.findFirst({
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    include: {
      adoption: { select: { id: true } },
      concurrences: { orderBy: { concurredAt: 'desc' }, take: 1 },
      changes: {
        orderBy: { id: 'asc' },
        include: {
          acknowledgement: true,
          patient: { select: patientColumns },
          clearance: { select: { region: true } },
        },
      },
    },
  })
  if (!row || row.adoption) return null
  const [concurrence] = row.concurrences
  // Strictly after: at the same instant nobody can have read what was only then found.
  const current = concurrence && row.changes.every(({ foundAt }) => foundAt < concurrence.concurredAt)
  return {
    id: row.id,
    version: row.rulesetVersion,
    hash: row.rulesetHash,
    clearances: row.clearances,
    proposedById: row.proposedById,
    proposedAt: row.proposedAt,
    changes: row.changes.map((change) => ({
      id: change.id,
      patient: readPatient(change.patient),
      clearanceId: change.clearanceId,
      // PostgreSQL refuses a clearance for the whole spine.
      region: change.clearance.region as Region,
      rules: change.rules,
      acknowledgedById: change.acknowledgement?.acknowledgedById ?? null,
    })),
    physicianId: current ? concurrence.physicianId : null,
  }
}

/** Lets one act on proposals at a time go on in a facility; the others wait until it is done. */
export async function holdAdoption(tx: Tx, facilityId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ruleset-adoption:${facilityId}`}, 0))`
}

export async function insertProposal(
  tx: Tx,
  proposal: {
    readonly facilityId: string
    readonly rulesetVersion: string
    readonly rulesetHash: string
    readonly clearances: number
    readonly proposedById: string
    readonly proposedAt: Date
  },
): Promise<string> {
  const { id } = await tx.rulesetProposal.create({ data: proposal, select: { id: true } })
  return id
}

export type NewChange = { readonly patientId: string; readonly clearanceId: string; readonly rules: readonly string[] }

/** Gives the ids of the changes. */
export async function insertChanges(
  tx: Tx,
  about: { readonly facilityId: string; readonly proposalId: string },
  changes: readonly NewChange[],
  foundAt: Date,
): Promise<readonly string[]> {
  const rows = await tx.rulesetChange.createManyAndReturn({
    data: changes.map((change) => ({ ...about, ...change, rules: [...change.rules], foundAt })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function insertAcknowledgement(
  tx: Tx,
  acknowledgement: {
    readonly facilityId: string
    readonly changeId: string
    readonly acknowledgedById: string
    readonly acknowledgedAt: Date
  },
): Promise<void> {
  await tx.rulesetAcknowledgement.create({ data: acknowledgement })
}

export async function insertConcurrence(
  tx: Tx,
  concurrence: {
    readonly facilityId: string
    readonly proposalId: string
    readonly physicianId: string
    readonly concurredAt: Date
  },
): Promise<string> {
  const { id } = await tx.rulesetConcurrence.create({ data: concurrence, select: { id: true } })
  return id
}

export async function insertAdoption(
  tx: Tx,
  adoption: {
    readonly facilityId: string
    readonly proposalId: string
    readonly rulesetVersion: string
    readonly rulesetHash: string
    readonly adoptedById: string
    readonly physicianId: string
    readonly adoptedAt: Date
  },
): Promise<string> {
  const { id } = await tx.rulesetAdoption.create({ data: adoption, select: { id: true } })
  return id
}

/** The facility's patients with a clearance that nobody has ended. */
export async function patientsWithRunningClearance(tx: Tx): Promise<readonly Patient[]> {
  const rows = await tx.patient.findMany({
    where: { clearances: { some: { endedKind: null } } },
    select: patientColumns,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readPatient)
}
