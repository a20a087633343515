/** What an attack is, and what the attacks have in common. */
import type { Client } from 'pg'
import type { Place } from '#lib/audit/report'
import type { LogSigner } from '#lib/use-cases/log/signing-key'
import { behind } from '../superuser.ts'

/** What an attacker works on: a database, the folder beside it, and what can be known of the log. */
export type Target = {
  readonly db: Client
  readonly folder: string
  readonly size: number
  /** Sizes of the retained checkpoints, smallest first. */
  readonly signed: readonly number[]
  readonly ids: { readonly advice: string; readonly patient: string; readonly clearance: string }
  readonly ownKey: LogSigner
  readonly foreignKey: LogSigner
}

export type Attack = {
  readonly name: string
  /** Does it, and gives the place at which it has to be found. */
  readonly attack: (target: Target) => Promise<Partial<Place>>
}

/** An entry in a tile that is full, and one in the tile that is not. */
export const [EARLY, LATE] = [100, 270]

export const one = (index: number): Partial<Place> => ({ kind: 'entries', from: index, to: index + 1 })
export const record = (kind: string, id: string): Partial<Place> => ({ kind: 'record', record: kind, id })
export const worse = (text: string) => text.replace('"outcome":"success"', '"outcome":"failure"')

export async function oneId(db: Client, sql: string, values: readonly unknown[] = []): Promise<string> {
  const { rows } = await db.query<{ id: string }>(sql, [...values])
  if (!rows[0]) throw new Error(`nothing to attack: ${sql}`)
  return rows[0].id
}

export async function changed(
  db: Client,
  table: string,
  set: string,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  const n = await behind(db, table, `UPDATE ${table} SET ${set} WHERE ${where}`, values)
  if (n === 0) throw new Error(`nothing was changed in ${table}`)
}

/** Puts in another entry, like one that is there, which waits for its place. */
export async function forgedEntry(db: Client, id: string, edit = (text: string) => text): Promise<void> {
  const text = await oneId(
    db,
    'SELECT e.canonical AS id FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE l.idx = 50',
  )
  const forged = text
    .replace(/"id":"[^"]+","outcome"/, `"id":"${id}","outcome"`)
    .replace(/"payloadCommit":"[^"]+"/, '"payloadCommit":null')
  await db.query('INSERT INTO audit_entry (id, canonical) VALUES ($1, $2)', [id, edit(forged)])
}

export function interval({ signed }: Target, index: number): Partial<Place> {
  const to = signed.find((size) => size > index) ?? 0
  return { kind: 'entries', from: signed.findLast((size) => size <= index) ?? 0, to }
}
