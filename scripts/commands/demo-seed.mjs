import { openDatabase } from '../steps/database.mjs'
import { demoSignIn, makeDemoFacility } from '../steps/demo.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { Refusal } from '../support/refusal.mjs'

/** `npm run demo:seed`: the demo facility in an empty embedded database, and how to sign in. */
export async function run() {
  if (process.env.DATABASE_URL) {
    throw new Refusal('Demo people only ever go into the embedded database: unset DATABASE_URL.')
  }
  const { embedded, environment } = await openDatabase()
  await generatePrismaClient()
  if (embedded) await makeDemoFacility(embedded, environment)
  console.log(await demoSignIn(environment))
}
