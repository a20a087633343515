/**
 * How long the audit explorer takes: `npm run bench:explorer -- 10000 1000000 5000000`. For each size a database of its
 * own, filled in bulk with two years of a clinic; then each question many times, through the use case that the page asks.
 */
import { randomUUID } from 'node:crypto'
import { cpus, release, type as system } from 'node:os'
import { performance } from 'node:perf_hooks'
import type { Actor } from '#lib/access/actor'
import { mintActor } from '#lib/auth/mint'
import { openLoginSession } from '#lib/auth/open-login-session'
import { openFacility } from '#lib/db/facilities'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { openStage } from '../scripts/drills/support/stage.ts'
import { fill } from './explorer/fill.ts'
import { questions } from './explorer/questions.ts'

/** Of each question; the first ones warm connections and caches up and are not counted. */
const TIMES = 60
const UNCOUNTED = 6

const sizes = process.argv.slice(2).map(Number)
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
if (sizes.length === 0 || sizes.some((n) => !Number.isSafeInteger(n) || n < 1_000)) {
  process.stderr.write('Usage: npm run bench:explorer -- N…, numbers of entries from 1000 on\n')
  process.exit(2)
}

/** Somebody who may search, at a facility of their own. */
async function anAdministrator(): Promise<Actor> {
  const at = new Date()
  const facility = {
    name: 'Bench',
    address: '1 Invented Road',
    timeZone: 'Asia/Shanghai',
    emergencyNumber: '120',
    licence: 'BENCH-0001',
    training: true,
  }
  const person = {
    loginName: 'administrator',
    passwordHash: 'no password has this hash',
    familyName: 'Bench',
    givenName: 'Bea',
    otherScriptName: null,
    title: null,
    roles: ['ADMINISTRATOR'],
    licenceNumber: null,
  } as const
  const facilityId = await openFacility(facility, [person], at)
  const { id } = await inFacilityBeforeSignIn(facilityId, (tx) => tx.practitioner.findFirstOrThrow())
  const context = { requestId: randomUUID(), client: 'bench', at }
  const proved = { practitionerId: id, facilityId, role: 'ADMINISTRATOR' } as const
  const opened = await openLoginSession(proved, { level: 'FULL', proof: 'passkey' }, context)
  const minted = opened && (await mintActor(opened.token, context.requestId, at))
  if (!minted) throw new Error('a new session does not hold')
  return minted.actor
}

async function measured(n: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const stage = await openStage(['synchronous_commit=off', 'max_wal_size=4GB', 'maintenance_work_mem=512MB'])
  try {
    const actor = await anAdministrator()
    const began = performance.now()
    await fill(stage.superuserUrl, actor.facility.id, n, say)
    say(`${n} entries in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    const took = new Map<string, readonly number[]>()
    for (const { name, ask } of questions) {
      const times: number[] = []
      for (let i = 0; i < TIMES + UNCOUNTED; i += 1) {
        const from = performance.now()
        await ask(actor, i, new Date())
        if (i >= UNCOUNTED) times.push(performance.now() - from)
      }
      took.set(
        name,
        times.toSorted((a, b) => a - b),
      )
    }
    return took
  } finally {
    await stage.close()
  }
}

const results: (readonly [number, ReadonlyMap<string, readonly number[]>])[] = []
for (const n of sizes) results.push([n, await measured(n)])
const share = (times: readonly number[] | undefined, part: number) =>
  (times?.[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0).toFixed(0)
say(`\n| p50 / p95, ms | ${sizes.join(' | ')} |`)
say(`|---|${'---|'.repeat(sizes.length)}`)
for (const { name } of questions) {
  const cells = results.map(([, took]) => `${share(took.get(name), 0.5)} / ${share(took.get(name), 0.95)}`)
  say(`| ${name} | ${cells.join(' | ')} |`)
}
say(`\n${cpus().length} cores (${cpus()[0]?.model.trim()}), ${system()} ${release()}, Node ${process.version}`)
