import 'server-only'
import { type FlagRule, flagRules } from '#lib/audit/flag-rule'
import type { Tx } from './transaction.ts'

/** What a rule found odd, and what came of it. */
export type FlagSummary = {
  readonly id: string
  readonly entryId: string
  readonly rule: FlagRule
  readonly practitionerId: string | null
  readonly patientRef: string | null
  /** What the explanation is made of. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly raisedAt: Date
  readonly closed: { readonly byId: string; readonly note: string; readonly at: Date } | null
}

const columns = {
  id: true,
  entryId: true,
  rule: true,
  practitionerId: true,
  patientRef: true,
  facts: true,
  raisedAt: true,
  closing: { select: { closedById: true, note: true, closedAt: true } },
} as const

type Row = {
  id: string
  entryId: string
  rule: string
  practitionerId: string | null
  patientRef: string | null
  facts: string
  raisedAt: Date
  closing: { closedById: string; note: string; closedAt: Date } | null
}

function read({ rule, facts, closing, ...row }: Row): FlagSummary {
  const known = flagRules.find((name) => name === rule)
  if (!known) throw new Error(`Expected a rule of lib/audit/flag-rule.ts, found ${JSON.stringify(rule)}`)
  return {
    ...row,
    rule: known,
    facts: JSON.parse(facts) as FlagSummary['facts'],
    closed: closing && { byId: closing.closedById, note: closing.note, at: closing.closedAt },
  }
}

/** The flags of one entry. */
export async function flagsOfEntry(tx: Tx, entryId: string): Promise<readonly FlagSummary[]> {
  const rows = await tx.auditFlag.findMany({ where: { entryId }, select: columns, orderBy: { id: 'asc' } })
  return rows.map(read)
}

/** One flag, or null: unknown, malformed and another facility's look the same. */
export async function findFlag(tx: Tx, id: string): Promise<FlagSummary | null> {
  const row = await tx.auditFlag.findUnique({ where: { id }, select: columns })
  return row && read(row)
}

/** Flags that nobody has closed, or that somebody has; newest first, at most `limit`, after the one last seen. */
export async function listFlags(
  tx: Tx,
  { open, after, limit }: { readonly open: boolean; readonly after: string | null; readonly limit: number },
): Promise<readonly FlagSummary[]> {
  const rows = await tx.auditFlag.findMany({
    where: { closing: open ? { is: null } : { isNot: null }, ...(after === null ? {} : { id: { lt: after } }) },
    select: columns,
    // Ids are of the time of raising.
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(read)
}

/** How many flags wait for somebody. */
export async function countOpenFlags(tx: Tx): Promise<number> {
  return tx.auditFlag.count({ where: { closing: { is: null } } })
}

/** Raises a flag; false where the rule has spoken of this occasion before. */
export async function insertFlag(
  tx: Tx,
  flag: {
    readonly id: string
    readonly facilityId: string
    readonly entryId: string
    readonly rule: FlagRule
    readonly practitionerId: string | null
    readonly patientRef: string | null
    readonly occasion: string
    readonly facts: string
    readonly raisedAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.auditFlag.createMany({ data: [flag], skipDuplicates: true })
  return count === 1
}

/** Closes a flag; false where it is closed already. PostgreSQL refuses (42501) whoever the flag is about. */
export async function insertFlagClosing(
  tx: Tx,
  closing: {
    readonly flagId: string
    readonly facilityId: string
    readonly closedById: string
    readonly note: string
    readonly closedAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.auditFlagClosing.createMany({ data: [closing], skipDuplicates: true })
  return count === 1
}
