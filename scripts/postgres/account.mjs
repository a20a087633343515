import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Refusal } from '../support/refusal.mjs'

/**
 * PostgreSQL refuses to run as root, and initdb wants an account with an entry in /etc/passwd. As root the server therefore
 * runs as an account that is already there; nothing is added to the machine.
 *
 * @typedef {{ uid: number, gid: number }} Account
 * @returns {Account | undefined} undefined: as whoever we are
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of [process.env.CLEARSPINE_PG_USER, 'postgres', 'nobody']) {
    const entry = entries.find(([entryName]) => name && entryName === name)
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new Refusal(
    'PostgreSQL cannot run as root and no other account was found: name one in CLEARSPINE_PG_USER, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/**
 * Whether the account that runs the server gets through to a file: every folder above it must let it pass.
 *
 * @param {Account | undefined} account
 * @param {string} file
 */
export function canReach(account, file) {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { uid: account.uid, gid: account.gid }).status === 0
}
