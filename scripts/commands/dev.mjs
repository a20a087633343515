import { openDatabase } from '../steps/database.mjs'
import { demoSignIn, makeDemoFacility } from '../steps/demo.mjs'
import { readyLog } from '../steps/log-ready.mjs'
import { portalAddress } from '../steps/portal-address.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { serve } from '../steps/serve.mjs'
import { step } from '../support/step.mjs'

/** `npm run dev`: as `npm start`, with pages that follow every edit. */
export async function run() {
  const { embedded, environment } = await openDatabase()
  await generatePrismaClient()
  await readyLog(environment, { mayMakeKey: embedded !== undefined })
  if (embedded) await makeDemoFacility(embedded, environment)
  const portal = await serve('dev', { ...environment, NODE_ENV: 'development' })
  if (embedded) console.log(`\n${await demoSignIn(environment)}`)
  else
    step('No demo people are ever added to a database of yours. An empty one is opened by: npm run user:invite-first')
  step(`Clearspine is ready: open ${portalAddress().url} (Ctrl-C stops it).`)
  return portal.ended
}
