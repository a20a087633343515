import path from 'node:path'
import { throwAwayDatabase } from '../steps/fresh-data-folder.mjs'
import { dataFolder } from '../support/checkout.mjs'
import { livingOwnerOf } from '../support/pid-file.mjs'
import { Refusal } from '../support/refusal.mjs'
import { step } from '../support/step.mjs'

/** `npm run db:reset`: the embedded database, its secrets and its log folder, gone; the next start makes new ones. */
export async function run() {
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      'db:reset only ever touches the embedded database: unset DATABASE_URL, or drop your own database yourself.',
    )
  }
  const portal = livingOwnerOf(path.join(dataFolder, 'start.pid'))
  if (portal !== undefined) throw new Refusal(`The portal is running (process ${portal}): stop it first.`)
  await throwAwayDatabase()
  step('The embedded database and its log are gone; `npm start` makes new ones.')
}
