import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { Refusal } from '../support/refusal.mjs'
import { tryToRun } from '../support/run.mjs'

/**
 * Runs a program that brings a database of its own, such as a drill or a bench.
 *
 * @param {readonly string[]} args the program and its arguments
 */
export async function run([program, ...args]) {
  if (!program) throw new Refusal('Name the program to run: node scripts/run.mjs with-client node bench/example.ts')
  await generatePrismaClient()
  const { code } = await tryToRun(program, args)
  return code
}
