import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { appendEntry, appendEntryOfNobody } from '#lib/db/audit-log'
import { inFacilityBeforeSignIn, type Tx } from '#lib/db/transaction'
import { catchUpLog } from '#lib/use-cases/log/catch-up-log'
import type { LogFiles } from '#lib/use-cases/log/log-turn'
import { createSigningKey, newOrigin } from '#lib/use-cases/log/signing-key'

import { NOW } from './facility.ts'

/** The log folder and the key file of this test file (database.ts), the key made at first use. */
export async function logFiles(): Promise<LogFiles & { readonly vkey: string }> {
  const [folder, keyFile] = [process.env.CLEARSPINE_LOG_DIR ?? '', process.env.CLEARSPINE_LOG_KEY ?? '']
  made ??= mkdir(path.dirname(keyFile), { recursive: true }).then(() =>
    createSigningKey(keyFile, newOrigin('https://portal.example')),
  )
  return { folder, keyFile, vkey: (await made).vkey }
}

let made: ReturnType<typeof createSigningKey> | undefined

/** One entry that belongs to no facility, in a transaction of its own; gives its id. */
export async function anEntry(): Promise<string> {
  return appendEntryOfNobody(randomUUID(), {
    type: 'sign-in.failed',
    at: NOW,
    outcome: 'failure',
    payload: { tried: 1 },
  })
}

/** So many entries in one transaction: for tests that need a number of them and do not care what they say. */
export async function manyEntries(count: number): Promise<void> {
  const who = {
    actor: { id: 'system:test', role: 'system', session: null },
    facility: null,
    requestId: randomUUID(),
  } as const
  await reading(async (tx) => {
    for (let i = 0; i < count; i += 1)
      await appendEntry(tx, who, { type: 'log.clock-skew-found', at: NOW, purpose: 'HSYSADMIN' })
  })
}

/** What any facility may read of the log. */
export async function reading<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inFacilityBeforeSignIn(randomUUID(), work)
}

/** Gives every entry so far its place and publishes the head: what a running portal does by itself within a second. */
export async function sequenced() {
  return catchUpLog(await logFiles())
}
