import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { destroyServer } from '../postgres/server.mjs'
import { dataFolder, root } from '../support/checkout.mjs'
import { Refusal } from '../support/refusal.mjs'

/** What a data folder holds besides the database: it speaks of that database, and goes with it. */
const BELONGINGS = ['log', 'log-signing-key', 'log-signing-key.next', 'secrets.json', 'demo-begun', 'demo-sign-in.txt']

/** What a recovery of the log has moved aside. */
const PUBLISHED_BEFORE = /^log\.epoch-[0-9]+(-[0-9]+)?$/

/** Throws the embedded database away, with its secrets and its log. */
export async function throwAwayDatabase() {
  await destroyServer(dataFolder)
  const before = existsSync(dataFolder) ? readdirSync(dataFolder).filter((name) => PUBLISHED_BEFORE.test(name)) : []
  for (const name of [...BELONGINGS, ...before]) rmSync(path.join(dataFolder, name), { recursive: true, force: true })
}

/** Tests begin with an empty database; that of `npm start` is not theirs to empty. */
export async function freshDataFolder() {
  if (dataFolder === path.join(root, '.data')) {
    throw new Refusal(
      '--fresh is for tests, which set CLEARSPINE_DATA_DIR; to empty the demo database run `npm run db:reset`.',
    )
  }
  await throwAwayDatabase()
}
