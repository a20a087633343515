import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BoundRecord } from '#lib/audit/record'

/** Parts that are held against each other one at a time: of ten million records, some 80,000 are in memory at once. */
const PARTS = 128

/** Text kept before it is written: 128 parts of 32 kB are four megabytes. */
const BUFFER = 32_768

/** What entries say was written, and what is stored. */
export type Side = 'vouched' | 'stored'

/**
 * Two heaps of digests on disk, cut into parts by record, so that what entries vouch for can be held against what is stored
 * in memory that does not grow with either. Nothing but kinds, ids, places and digests is written.
 */
export class SpilledBindings {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'clearspine-verify-'))
  private readonly buffers = new Map<string, string>()

  add(side: Side, { kind, id, digest }: BoundRecord, note: string): void {
    const part = `${side}-${partOf(id)}`
    const text = `${this.buffers.get(part) ?? ''}${kind}\t${id}\t${digest}\t${note}\n`
    this.buffers.set(part, text)
    if (text.length > BUFFER) this.flush(part)
  }

  /** Each part once: the last digest that was added of each record on either side, with its note. */
  *parts(): Generator<{ readonly vouched: Bindings; readonly stored: Bindings }> {
    for (const part of this.buffers.keys()) this.flush(part)
    for (let part = 0; part < PARTS; part += 1) {
      yield { vouched: this.read(`vouched-${part}`), stored: this.read(`stored-${part}`) }
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private flush(part: string): void {
    appendFileSync(path.join(this.folder, part), this.buffers.get(part) ?? '')
    this.buffers.set(part, '')
  }

  private read(part: string): Bindings {
    if (!this.buffers.has(part)) return new Map()
    const lines = readFileSync(path.join(this.folder, part), 'utf8').split('\n').slice(0, -1)
    return new Map(
      lines.map((line) => {
        const [kind = '', id = '', digest = '', note = ''] = line.split('\t')
        return [`${kind} ${id}`, { kind, id, digest, note }]
      }),
    )
  }
}

export type Bindings = ReadonlyMap<string, BoundRecord & { readonly note: string }>

/** The last digits of an id are random in every version that is used here. */
function partOf(id: string): number {
  return (Number.parseInt(id.slice(-4), 16) || 0) % PARTS
}
