import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { toHex } from '#lib/audit/encoding'
import { appendEntryOfNobody } from '#lib/db/audit-log'
import { disconnect } from '#lib/db/client'
import { committedLog, disconnectLog } from '#lib/db/log-client'
import { logHead } from '#lib/db/log-head'
import { catchUpLog } from '#lib/use-cases/log/catch-up-log'
import { guardLog } from '#lib/use-cases/log/guard-log'
import { LogRefusal } from '#lib/use-cases/log/refusal'
import { roleUrls } from '../postgres/connection-url.mjs'
import { destroyServer, type Server } from '../postgres/server.mjs'
import type { Drilled } from './sequencer-drill.ts'
import { archived, baseCopy, restored } from './support/base-copy.ts'
import type { Stage } from './support/stage.ts'

/**
 * R13: entries, a base copy, more entries. A server restored from the copy and all of the archived log has the same root;
 * one that was put back to the moment of the copy is refused, with both sizes.
 */
export async function drillRestore(stage: Stage, archive: string, entries: number): Promise<Drilled> {
  await write(entries)
  const before = await catchUpLog(stage)
  const copy = path.join(stage.home, 'copies', 'base')
  mkdirSync(path.dirname(copy))
  await baseCopy(stage.home, stage.superuserUrl, copy)
  await write(entries)
  const after = await catchUpLog(stage)
  const root = await rootNow()
  await archived(stage.superuserUrl)

  const from = { home: stage.home, copy, archive }
  const whole = await onRestored(await restored(from, `${stage.home}-whole`, []), `${stage.home}-whole`, async () => ({
    root: await rootNow(),
    guard: await guarded(stage),
  }))
  const past = await onRestored(
    await restored(from, `${stage.home}-past`, ['recovery_target=immediate']),
    `${stage.home}-past`,
    () => guarded(stage),
  )
  const sameRoot = whole.root === root && whole.guard === 'holds'
  const bothNamed = past.startsWith(`${after.size} entries were published, and the database holds ${before.size}:`)
  const figures = {
    'entries at the base copy': before.size,
    'entries at the end': after.size,
    'restored to the end': sameRoot ? `same root, ${root.slice(0, 16)}…` : `${whole.root} and not ${root}`,
    'restored into the past': past,
  }
  return { figures, kept: sameRoot && bothNamed }
}

async function write(entries: number): Promise<void> {
  for (let i = 0; i < entries; i += 1) {
    await appendEntryOfNobody(randomUUID(), { type: 'sign-in.failed', at: new Date() })
  }
}

const rootNow = async () => toHex((await logHead(committedLog()))?.root ?? new Uint8Array(0))

async function guarded(stage: Stage): Promise<string> {
  try {
    await guardLog(stage)
    return 'holds'
  } catch (error) {
    if (error instanceof LogRefusal) return error.message
    throw error
  }
}

/** Looks at the log as a portal on another server would. */
async function onRestored<T>(server: Server, home: string, look: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATABASE_SEQUENCER_URL } = process.env
  await Promise.all([disconnect(), disconnectLog()])
  const urls = roleUrls(server.superuserUrl('clearspine'), server.secrets)
  Object.assign(process.env, { DATABASE_URL: urls.app, DATABASE_SEQUENCER_URL: urls.sequencer })
  try {
    return await look()
  } finally {
    await Promise.all([disconnect(), disconnectLog()])
    Object.assign(process.env, { DATABASE_URL, DATABASE_SEQUENCER_URL })
    await server.leave()
    await destroyServer(home)
    rmSync(home, { recursive: true, force: true })
  }
}
