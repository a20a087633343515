/** A base copy and an archive of write-ahead log, as PostgreSQL's manual describes them, and servers restored from both. */
import { spawnSync } from 'node:child_process'
import { chownSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { serverAccount } from '../../postgres/account.mjs'
import { placeFor } from '../../postgres/place.mjs'
import { joinServer, type Server } from '../../postgres/server.mjs'

/** Settings of a server whose log is archived into a folder that it can write to. */
export const archivingTo = (archive: string): readonly string[] => [
  'wal_level=replica',
  'archive_mode=on',
  `archive_command=cp %p ${archive}/%f`,
]

/** Gives a folder to the account that the server runs as. */
export function ownedFolder(folder: string): void {
  const account = serverAccount()
  if (account) chownSync(folder, account.uid, account.gid)
}

/** Copies a running cluster, with the label that says from where its log must be replayed. */
export async function baseCopy(home: string, superuserUrl: string, copy: string): Promise<void> {
  const session = new pg.Client({ connectionString: superuserUrl })
  await session.connect()
  await session.query(`SELECT pg_backup_start('drill', true)`)
  run('cp', '-a', placeFor(home).data, copy)
  const { rows } = await session.query('SELECT labelfile FROM pg_backup_stop(false)')
  await session.end()
  // What says that a server runs here is not the copy's; the socket lies in the cluster's own folder.
  for (const name of ['postmaster.pid', 'postmaster.opts', '.s.PGSQL.5432', '.s.PGSQL.5432.lock']) {
    rmSync(path.join(copy, name), { force: true })
  }
  writeOwned(home, path.join(copy, 'backup_label'), rows[0].labelfile)
}

/** Waits until all that was written so far is in the archive. */
export async function archived(superuserUrl: string): Promise<void> {
  const session = new pg.Client({ connectionString: superuserUrl })
  await session.connect()
  const { rows } = await session.query('SELECT pg_walfile_name(pg_switch_wal()) AS file')
  for (;;) {
    const { rows: last } = await session.query('SELECT last_archived_wal AS file FROM pg_stat_archiver')
    if ((last[0].file ?? '') >= rows[0].file) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await session.end()
}

/** Starts a server from a base copy and the archive, up to the end or to what `settings` say. */
export async function restored(
  from: { readonly home: string; readonly copy: string; readonly archive: string },
  home: string,
  settings: readonly string[],
): Promise<Server> {
  mkdirSync(home, { recursive: true })
  copyFileSync(path.join(from.home, 'secrets.json'), path.join(home, 'secrets.json'))
  const { data } = placeFor(home)
  run('cp', '-a', from.copy, data)
  writeOwned(from.home, path.join(data, 'recovery.signal'), '')
  return joinServer(home, [`restore_command=cp ${from.archive}/%f %p`, 'recovery_target_action=promote', ...settings])
}

function writeOwned(home: string, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 })
  const { account } = placeFor(home)
  if (account) chownSync(file, account.uid, account.gid)
}

function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`)
}
