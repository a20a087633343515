import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Prisma } from './generated/client.ts'
import { isUuid } from './patients.ts'
import type { Tx } from './transaction.ts'

export type DraftKind = 'IMAGING_STUDY' | 'ASSESSMENT'

/** What was typed so far, by field name, unread. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>

/** An unfinished form. It holds nothing that counts: no rule ever sees it. */
export type Draft = {
  readonly id: string
  readonly patientId: string
  readonly kind: DraftKind
  /** The version that it would amend; null for a new study or assessment. */
  readonly amendsId: string | null
  readonly fields: DraftFields
  readonly version: number
  readonly updatedById: string
  readonly updatedAt: Date
}

const columns = {
  id: true,
  patientId: true,
  kind: true,
  amendsId: true,
  fields: true,
  version: true,
  updatedById: true,
  updatedAt: true,
} as const

type DraftRow = Omit<Draft, 'fields'> & { fields: Prisma.JsonValue }

/** Only `insertDraft` and `updateDraft` write the column, so that it holds what they were given. */
function readDraft(row: DraftRow): Draft {
  return { ...row, fields: row.fields as DraftFields }
}

/** A draft of a patient, or null: unknown, malformed, another patient's and another facility's look the same. */
export async function findDraft(tx: Tx, patientId: string, kind: DraftKind, id: string): Promise<Draft | null> {
  if (!isUuid(id)) return null
  const row = await tx.draft.findUnique({ where: { id, patientId, kind }, select: columns })
  return row && readDraft(row)
}

/** The unfinished forms of a patient, the one last worked on first. */
export async function patientDrafts(tx: Tx, patientId: string): Promise<readonly Draft[]> {
  const rows = await tx.draft.findMany({ where: { patientId }, select: columns, orderBy: { updatedAt: 'desc' } })
  return rows.map(readDraft)
}

type NewDraft = Pick<Draft, 'patientId' | 'kind' | 'amendsId' | 'fields'> & { readonly facilityId: string }

/** Keeps a new draft as version 1 and gives its id. */
export async function insertDraft(tx: Tx, draft: NewDraft, byId: string, at: Date): Promise<string> {
  const { id } = await tx.draft.create({
    data: {
      id: uuidv7(),
      ...draft,
      fields: draft.fields as Prisma.InputJsonObject,
      createdById: byId,
      updatedById: byId,
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true },
  })
  return id
}

/** Writes the next version over the one that was read; false when somebody else has done so meanwhile. */
export async function updateDraft(
  tx: Tx,
  read: { readonly id: string; readonly version: number },
  fields: DraftFields,
  byId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.draft.updateMany({
    where: read,
    data: { fields: fields as Prisma.InputJsonObject, version: read.version + 1, updatedById: byId, updatedAt: at },
  })
  return count === 1
}

/** Takes a draft away; nothing happens when it is gone already. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.draft.deleteMany({ where: { id } })
}
