import { buildPages } from '../steps/build-pages.mjs'
import { openDatabase } from '../steps/database.mjs'
import { demoSignIn, makeDemoFacility } from '../steps/demo.mjs'
import { freshDataFolder } from '../steps/fresh-data-folder.mjs'
import { readyLog } from '../steps/log-ready.mjs'
import { portalAddress } from '../steps/portal-address.mjs'
import { announcePortal } from '../steps/portals.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { serve } from '../steps/serve.mjs'
import { step } from '../support/step.mjs'

/**
 * `npm start`: from a clone to a running portal.
 *
 * @param {readonly string[]} args `--fresh` throws the data folder away first; only for a data folder that tests named
 */
export async function run(args) {
  if (args.includes('--fresh')) await freshDataFolder()
  const { embedded, environment } = await openDatabase()
  await generatePrismaClient()
  await readyLog(environment, { mayMakeKey: embedded !== undefined })
  if (embedded) await makeDemoFacility(embedded, environment)
  await buildPages(announcePortal)
  step('Starting the portal …')
  const portal = await serve('start', environment)
  if (embedded) console.log(`\n${await demoSignIn(environment)}`)
  else
    step('No demo people are ever added to a database of yours. An empty one is opened by: npm run user:invite-first')
  step(`Clearspine is ready: open ${portalAddress().url} (Ctrl-C stops it).`)
  return portal.ended
}
