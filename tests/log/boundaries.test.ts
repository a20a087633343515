import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { encodeEntry } from '#lib/audit/entry'
import { readPublishedLog } from '../../scripts/drills/support/published.ts'
import { clientOptions } from '../support/client-options.ts'
import { logFiles, sequenced } from '../support/log.ts'

/** Rows of one statement. */
const AT_ONCE = 5_000

/** So many entries as quickly as PostgreSQL takes them. */
async function bulk(count: number): Promise<void> {
  const client = new Client(clientOptions(process.env.DATABASE_URL))
  await client.connect()
  for (let written = 0; written < count; written += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, count - written) }, () => uuidv7())
    const canonicals = ids.map((id) =>
      encodeEntry({
        v: 1,
        id,
        ts: '2026-11-22T02:00:00.000Z',
        type: 'log.clock-skew-found',
        actor: { id: 'system:test', role: 'system', session: null },
        facility: null,
        patientRef: null,
        subject: null,
        requestId: randomUUID(),
        outcome: 'success',
        purpose: 'HSYSADMIN',
        payloadCommit: null,
      }),
    )
    await client.query('INSERT INTO audit_entry (id, canonical) SELECT * FROM unnest($1::uuid[], $2::text[])', [
      ids,
      canonicals,
    ])
  }
  await client.end()
}

// 65,536 entries fill a tile of the second level, and one more begins a third one beside it.
it.runIf(process.env.CLEARSPINE_TIER === 'full')(
  'a log of 65,537 entries has a full tile of each lower level, and every checkpoint is of it',
  async () => {
    const { folder, vkey } = await logFiles()
    await bulk(65_535)
    await sequenced()
    await bulk(1)
    await sequenced()
    await bulk(1)
    const { size } = await sequenced()
    expect(size).toBe(65_537)
    for (const name of ['tile/0/255', 'tile/0/256.p/1', 'tile/1/000', 'tile/2/000.p/1', 'tile/entries/255']) {
      expect(existsSync(path.join(folder, name)), name).toBe(true)
    }
    const log = await readPublishedLog(folder, vkey)
    expect(log.entryIds).toHaveLength(65_537)
    expect(log.inconsistent).toBe(0)
  },
  600_000,
)
