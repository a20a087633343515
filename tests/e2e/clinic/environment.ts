import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { SUPERUSER } from '../../../scripts/postgres/cluster.mjs'
import { urlWith } from '../../../scripts/postgres/connection-url.mjs'
import { secretsIn } from '../../../scripts/support/secrets.mjs'

const root = path.resolve(import.meta.dirname, '../../..')

/** The data folder that playwright.config.ts gives the portal under test. */
const E2E_DATA = '.data/e2e'

/** The roles' URLs and secrets that the portal under test runs with. */
export async function databaseEnvironment(): Promise<Record<string, string>> {
  const env = { ...process.env, CLEARSPINE_DATA_DIR: E2E_DATA, DATABASE_URL: '' }
  const print = ['scripts/run.mjs', 'with-database', 'node', '-p', 'JSON.stringify(process.env)']
  const { stdout } = await promisify(execFile)('node', print, { cwd: root, env })
  const line = stdout.split('\n').find((text) => text.startsWith('{'))
  if (line === undefined) throw new Error(`no environment in: ${stdout}`)
  const printed: Record<string, string> = JSON.parse(line)
  const needed = /^(DATABASE_|NEXTAUTH_|CLEARSPINE_)/
  return Object.fromEntries(Object.entries(printed).filter(([name]) => needed.test(name)))
}

/** How tests look behind row-level security: as the one account that it does not hide anything from. */
export function superuserUrl({
  DATABASE_URL = '',
  CLEARSPINE_LOG_DIR = '',
}: Readonly<Record<string, string | undefined>>) {
  const { superuserPassword } = secretsIn(path.dirname(CLEARSPINE_LOG_DIR))
  return urlWith(DATABASE_URL, { user: SUPERUSER, password: superuserPassword })
}
