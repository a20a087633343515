import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** R2's number. */
const WRITERS = 16

/** How soon somebody tries again who was told nothing, or that it did not work. */
const AGAIN_MS = 50

/** Longer than any answer takes that will still come. */
const PATIENCE_MS = 10_000

export type Acknowledged = { readonly patientId: string; readonly at: number }

/** Nobody is to look like anybody else: the search for duplicates is not what is tried here. */
function somebody() {
  const [familyName = '', givenName = ''] = randomUUID().split('-')
  return { familyName, givenName, birthDate: `${randomInt(1930, 2000)}-${randomInt(10, 13)}-${randomInt(10, 29)}` }
}

/**
 * Sixteen people who register patients and send each form again, under the same key, until they are told that it is done.
 * The portal may be away, come back elsewhere, or refuse for a while.
 */
export class Writers {
  readonly acknowledged: Acknowledged[] = []
  /** Answers that no promise allows: a form refused as used for something else, or a number taken by its own first try. */
  readonly wrong: string[] = []
  tries = 0
  unavailable = 0
  private writing = true
  private readonly all: Promise<unknown>
  private readonly port: () => number

  constructor(port: () => number) {
    this.port = port
    this.all = Promise.all(Array.from({ length: WRITERS }, () => this.write()))
  }

  /** Ends when everybody has been told that their last form is done. */
  async end(): Promise<void> {
    this.writing = false
    await this.all
  }

  private async write(): Promise<void> {
    while (this.writing) {
      const body = JSON.stringify({ submissionId: randomUUID(), mrn: randomUUID(), ...somebody() })
      while (!(await this.send(body))) await pause(AGAIN_MS)
    }
  }

  private async send(body: string): Promise<boolean> {
    this.tries += 1
    const signal = AbortSignal.timeout(PATIENCE_MS)
    try {
      const response = await fetch(`http://127.0.0.1:${this.port()}/`, { method: 'POST', body, signal })
      if (response.status === 503) this.unavailable += 1
      else if (response.status !== 200) this.wrong.push(`${response.status} ${await response.text()}`)
      if (response.status !== 200) return response.status !== 503
      const { patientId } = (await response.json()) as { patientId: string }
      this.acknowledged.push({ patientId, at: performance.now() })
      return true
    } catch {
      // The process is gone, or was killed before it could answer: nobody knows whether it was done.
      return false
    }
  }
}
