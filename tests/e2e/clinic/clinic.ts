import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import type { Ask, Card, Step } from './asks.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** The data folder that playwright.config.ts gives the portal under test. */
const E2E_DATA = '.data/e2e'

/** The clinic behind the portal: patients made ready for a test, and what is stored. */
export class Clinic {
  readonly #desk: ChildProcessByStdio<Writable, Readable, null>
  readonly #answers: AsyncIterator<string>
  readonly #lines: Interface

  private constructor(desk: ChildProcessByStdio<Writable, Readable, null>) {
    this.#desk = desk
    this.#lines = createInterface({ input: desk.stdout })
    this.#answers = this.#lines[Symbol.asyncIterator]()
  }

  static async open(): Promise<Clinic> {
    const env = { ...process.env, ...(await databaseEnvironment()) }
    const args = ['--conditions=react-server', 'tests/e2e/clinic/desk.ts']
    return new Clinic(spawn('node', args, { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] }))
  }

  /** Registers an invented patient and lets everything listed happen to them. */
  patient(...steps: readonly Step[]): Promise<Card> {
    return this.#ask<Card>({ ask: 'patient', steps })
  }

  /** A patient of another facility. */
  patientElsewhere(): Promise<Card> {
    return this.#ask<Card>({ ask: 'patient', steps: [], of: 'elsewhere' })
  }

  async step(card: Card, step: Step): Promise<void> {
    await this.#ask({ ask: 'step', card, step })
  }

  /** Rows in each table, over all facilities. */
  rows(): Promise<Readonly<Record<string, number>>> {
    return this.#ask({ ask: 'rows' })
  }

  close(): void {
    this.#desk.stdin.end()
  }

  async #ask<Value>(ask: Ask): Promise<Value> {
    this.#desk.stdin.write(`${JSON.stringify(ask)}\n`)
    const { value: line, done } = await this.#answers.next()
    if (done) throw new Error('the desk is closed: what it said stands above')
    const reply = JSON.parse(line) as { value: Value } | { error: string }
    if ('error' in reply) throw new Error(reply.error)
    return reply.value
  }
}

/** The roles' URLs and secrets that the portal under test runs with. */
async function databaseEnvironment(): Promise<Record<string, string>> {
  const env = { ...process.env, CLEARSPINE_DATA_DIR: E2E_DATA, DATABASE_URL: '' }
  const print = ['scripts/run.mjs', 'with-database', 'node', '-p', 'JSON.stringify(process.env)']
  const { stdout } = await promisify(execFile)('node', print, { cwd: root, env })
  const line = stdout.split('\n').find((text) => text.startsWith('{'))
  if (line === undefined) throw new Error(`no environment in: ${stdout}`)
  const printed: Record<string, string> = JSON.parse(line)
  const needed = /^(DATABASE_|NEXTAUTH_|CLEARSPINE_)/
  return Object.fromEntries(Object.entries(printed).filter(([name]) => needed.test(name)))
}
