/** A log with a key of its own, published in a folder of its own: what the sequencer does, step by step. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openLog } from '#lib/use-cases/log/open-log'
import { publishLog } from '#lib/use-cases/log/publish-log'
import { noMemory, sequenceBatch } from '#lib/use-cases/log/sequence-batch'
import { signHead } from '#lib/use-cases/log/sign-head'
import { createSigningKey } from '#lib/use-cases/log/signing-key'
import { NOW } from '../../support/facility.ts'

export function logFolder(): string {
  const folder = process.env.CLEARSPINE_LOG_DIR
  if (!folder) throw new Error('no log folder in the environment of the tests')
  return folder
}

export function keyFile(): string {
  const file = process.env.CLEARSPINE_LOG_KEY
  if (!file) throw new Error('no key file in the environment of the tests')
  return file
}

/** Opens the log under a new key and publishes its empty head. Gives the verifier key. */
export async function openedLog(): Promise<string> {
  await mkdir(path.dirname(keyFile()), { recursive: true })
  const { vkey } = await createSigningKey(keyFile(), 'clinic.example/test')
  await openLog(keyFile(), NOW)
  await published()
  return vkey
}

/** Gives every waiting entry its place, signs the head and publishes it. */
export async function published(): Promise<void> {
  for (;;) {
    const batch = await sequenceBatch(noMemory, true)
    if (!batch || batch.taken === 0) break
  }
  await signHead(keyFile(), NOW)
  await publishLog(logFolder())
}
