import { type ChildProcessByStdio, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { DemoPersonKey } from '../../../scripts/demo/facility.ts'
import type { Ask, Card, Step } from './asks.ts'
import { databaseEnvironment } from './environment.ts'

const root = path.resolve(import.meta.dirname, '../../..')

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

  /** A one-time code that this person can use now, of an authenticator enrolled for it: nobody waits for the next one. */
  code(person: DemoPersonKey): Promise<string> {
    return this.#ask({ ask: 'code', person })
  }

  /** Somebody who has a password and has never signed in. */
  newcomer(): Promise<{ readonly loginName: string }> {
    return this.#ask({ ask: 'newcomer' })
  }

  /** Lets this person's sessions have been unused for so long, as if time had passed. */
  async idle(loginName: string, minutes: number): Promise<void> {
    await this.#ask({ ask: 'idle', loginName, minutes })
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
