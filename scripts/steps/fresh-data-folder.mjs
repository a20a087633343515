import { rmSync } from 'node:fs'
import path from 'node:path'
import { destroyServer } from '../postgres/server.mjs'
import { dataFolder, root } from '../support/checkout.mjs'
import { Refusal } from '../support/refusal.mjs'

/** What a data folder holds besides the database: it speaks of that database, and goes with it. */
const BELONGINGS = ['log', 'log-signing-key', 'secrets.json', 'demo-begun', 'demo-sign-in.txt']

/** Throws the embedded database away, with its secrets and its log. */
export async function throwAwayDatabase() {
  await destroyServer(dataFolder)
  for (const name of BELONGINGS) rmSync(path.join(dataFolder, name), { recursive: true, force: true })
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
