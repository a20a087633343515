import { openDatabase } from '../steps/database.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { Refusal } from '../support/refusal.mjs'
import { tryToRun } from '../support/run.mjs'

/**
 * Runs another program on the portal's database, beside a portal that runs or without one: `npm run audit:verify` and its
 * kin are made of it.
 *
 * @param {readonly string[]} args the program and its arguments
 */
export async function run([program, ...args]) {
  if (!program) throw new Refusal('Name the program to run: node scripts/run.mjs with-database node scripts/example.ts')
  const { environment } = await openDatabase()
  await generatePrismaClient()
  const { code } = await tryToRun(program, args, { env: environment })
  return code
}
