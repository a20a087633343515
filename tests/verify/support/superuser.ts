/** Somebody who owns the server: what the log must show, because nothing can forbid it. */
import { Client } from 'pg'
import { rangeRoot } from '#lib/audit/compact-range'
import { utf8 } from '#lib/audit/encoding'
import { leafHash } from '#lib/audit/hash'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { hashesInTile } from '#lib/audit/tile'
import { emptyTree, growTree } from '#lib/audit/tile-append'
import { foldComplete } from '#lib/audit/tree'

/** A connection for which no trigger, no foreign key and no row-level security holds. */
export async function asSuperuser<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: url })
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

/** Runs a statement with the triggers of a table set aside, and puts them back so that nothing shows in the catalogues. */
export async function behind(db: Client, table: string, sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await db.query<{ tgname: string }>(
    `SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND tgenabled = 'A' AND NOT tgisinternal`,
    [table],
  )
  await db.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
  const { rowCount } = await db.query(sql, [...values])
  await db.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
  for (const { tgname } of rows) await db.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${tgname}`)
  return rowCount ?? 0
}

/** Rewrites a leaf's text; the columns made from it follow by themselves. */
export async function rewriteEntry(db: Client, index: number, edit: (text: string) => string): Promise<void> {
  const { rows } = await db.query<{ id: string; canonical: string }>(
    'SELECT e.id, e.canonical FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE l.idx = $1',
    [index],
  )
  const [row] = rows
  if (!row) throw new Error(`there is no entry ${index} to rewrite`)
  await behind(db, 'audit_entry', 'UPDATE audit_entry SET canonical = $2 WHERE id = $1', [row.id, edit(row.canonical)])
}

/** Makes hashes, tiles and head fit whatever entries there are now. */
export async function rehash(db: Client): Promise<{ readonly size: number; readonly root: Uint8Array }> {
  const { rows } = await db.query<{ canonical: string }>(
    'SELECT e.canonical FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.idx',
  )
  const hashes = rows.map(({ canonical }) => leafHash(nodeSha256, utf8(canonical)))
  const { tree, filled } = growTree(nodeSha256, emptyTree, hashes)
  for (const [i, hash] of hashes.entries()) {
    await behindLeaf(db, i, Buffer.from(hash))
  }
  await behind(db, 'log_tile', 'DELETE FROM log_tile')
  for (const { tile, bytes } of filled) {
    const root = foldComplete(nodeSha256, hashesInTile(tile, bytes))
    const values = [tile.level, tile.index, Buffer.from(bytes), Buffer.from(root)]
    await db.query('INSERT INTO log_tile (level, index, hashes, root) VALUES ($1, $2, $3, $4)', values)
  }
  const root = rangeRoot(nodeSha256, tree.range)
  await behind(db, 'log_head', 'UPDATE log_head SET size = $1, root = $2', [hashes.length, Buffer.from(root)])
  return { size: hashes.length, root }
}

async function behindLeaf(db: Client, index: number, hash: Buffer): Promise<void> {
  await db.query('SET session_replication_role = replica')
  const { rowCount } = await db.query('SELECT FROM log_leaf WHERE idx = $1 AND hash = $2', [index, hash])
  if (rowCount === 0) await behind(db, 'log_leaf', 'UPDATE log_leaf SET hash = $2 WHERE idx = $1', [index, hash])
  await db.query('SET session_replication_role = DEFAULT')
}

/** Moves the places from `from` on by `by`, which leaves a gap or closes one. */
export async function shiftPlaces(db: Client, from: number, by: number): Promise<void> {
  // In two steps, so that no two leaves share a place on the way.
  const away = 1_000_000
  await behind(db, 'log_leaf', 'UPDATE log_leaf SET idx = idx + $2 WHERE idx >= $1', [from, away])
  await behind(db, 'log_leaf', 'UPDATE log_leaf SET idx = idx - $2 WHERE idx >= $1', [away, away - by])
}
