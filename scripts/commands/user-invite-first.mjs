import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { openDatabase } from '../steps/database.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { Refusal } from '../support/refusal.mjs'
import { tryToRun } from '../support/run.mjs'

/** What has to be known to open a facility, each with the question for whoever gives it at the keyboard. */
const QUESTIONS = {
  facility: 'Name of the facility',
  address: 'Its address',
  'time-zone': 'Its time zone, such as Asia/Shanghai',
  'emergency-number': 'The emergency number there, such as 120',
  licence: 'The licence number of the facility',
  'family-name': 'Family name of the first administrator',
  'given-name': 'Given name',
  'login-name': 'Login name',
}

/**
 * `npm run user:invite-first`: opens the facility in an empty database of the operator's own, and prints the one link by
 * which its first administrator comes in. Nobody has a password yet, and nobody but that person will know it.
 *
 * @param {readonly string[]} args `--facility NAME --address …`; what is missing is asked for
 */
export async function run(args) {
  if (!process.env.DATABASE_URL) {
    throw new Refusal(
      'Set DATABASE_URL to a database of your own: the embedded one is filled with the demo facility by `npm start`.',
    )
  }
  const answers = await asked(given(args))
  const { environment } = await openDatabase()
  await generatePrismaClient()
  const script = ['--conditions=react-server', 'scripts/invite-first.ts', JSON.stringify(answers)]
  const { code } = await tryToRun(process.execPath, script, { env: environment })
  return code
}

/**
 * @param {readonly string[]} args
 * @returns {Record<string, string | undefined>}
 */
function given(args) {
  const names = Object.keys(QUESTIONS)
  const options = Object.fromEntries(names.map((name) => [name, /** @type {const} */ ({ type: 'string' })]))
  try {
    return /** @type {Record<string, string | undefined>} */ (parseArgs({ args: [...args], options }).values)
  } catch {
    throw new Refusal(`Known options: ${names.map((name) => `--${name}`).join(' ')}, each with a value.`)
  }
}

/**
 * @param {Record<string, string | undefined>} known
 * @returns {Promise<Record<string, string>>}
 */
async function asked(known) {
  const missing = Object.keys(QUESTIONS).filter((name) => known[name] === undefined)
  if (missing.length > 0 && !process.stdin.isTTY) {
    throw new Refusal(`Give ${missing.map((name) => `--${name}`).join(', ')}.`)
  }
  /** @type {Record<string, string>} */
  const answers = {}
  const keyboard = createInterface({ input: process.stdin, output: process.stdout })
  for (const [name, question] of Object.entries(QUESTIONS)) {
    answers[name] = known[name] ?? (await keyboard.question(`${question}: `))
  }
  keyboard.close()
  return answers
}
