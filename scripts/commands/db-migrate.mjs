import { openDatabase } from '../steps/database.mjs'
import { step } from '../support/step.mjs'

/** `npm run db:migrate`: the database of the environment, or the embedded one, at the newest migration. */
export async function run() {
  await openDatabase()
  step('The database is at the newest migration.')
}
