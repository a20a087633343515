import { openDatabase } from '../steps/database.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { tryToRun } from '../support/run.mjs'

const PROGRAM = ['--conditions=react-server', 'scripts/audit-verify.ts']

/**
 * `npm run audit:verify`: a folder by its files alone, without any database, or the portal's own log with its database.
 *
 * @param {readonly string[]} args
 */
export async function run(args) {
  const environment = namesFolder(args) ? {} : (await openDatabase()).environment
  await generatePrismaClient()
  const { code } = await tryToRun('node', [...PROGRAM, ...args], { env: environment })
  return code
}

/** @param {readonly string[]} args */
function namesFolder(args) {
  return args.some((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--vkey')
}
