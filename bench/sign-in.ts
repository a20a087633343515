/**
 * `npm run bench:sign-in`: whether the time of a refused sign-in tells who exists. Five kinds of refusal, mixed at random
 * so that whatever else the machine does falls on all alike; medians, and how far each is from that of a wrong password.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { hashPassword } from '#lib/auth/password'
import { signIn } from '#lib/auth/sign-in'
import { openFacility } from '#lib/db/facilities'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { DEMO_FACILITY, DEMO_PEOPLE } from '../scripts/demo/facility.ts'
import { numberOption, printFigures, quantile } from '../scripts/drills/support/report.ts'
import { openStage } from '../scripts/drills/support/stage.ts'

/** The wait of a doubled guess would hide what is measured: every try is at a time of its own, a quarter of an hour on. */
const APART_MS = 16 * 60_000

const KINDS = [
  'wrong password',
  'unknown name',
  'deactivated, wrong password',
  'deactivated, right password',
  'waiting',
] as const
type Kind = (typeof KINDS)[number]

const PASSWORD = 'of nobody in particular'
const stage = await openStage()
try {
  const passwordHash = await hashPassword(PASSWORD)
  const people = ['active', 'deactivated', 'waiting'].map((loginName) => ({
    ...DEMO_PEOPLE.physician,
    loginName,
    passwordHash,
  }))
  const facilityId = await openFacility(DEMO_FACILITY, people, new Date())
  await inFacilityBeforeSignIn(facilityId, (tx) =>
    tx.practitioner.updateMany({ where: { loginName: 'deactivated' }, data: { deactivatedAt: new Date() } }),
  )
  const times = await measure(numberOption('tries', 300))
  const median = (kind: Kind) => quantile(times[kind], 0.5)
  const reference = median('wrong password')
  const rows = KINDS.map((kind) => {
    const difference = ((median(kind) - reference) / reference) * 100
    return [kind, `${median(kind).toFixed(2)} ms   ${difference >= 0 ? '+' : ''}${difference.toFixed(1)} %`] as const
  })
  printFigures('Refused sign-ins: median, and distance from a wrong password', Object.fromEntries(rows))
} finally {
  await stage.close()
}

async function measure(tries: number): Promise<Readonly<Record<Kind, readonly number[]>>> {
  const times: Record<Kind, number[]> = {
    'wrong password': [],
    'unknown name': [],
    'deactivated, wrong password': [],
    'deactivated, right password': [],
    waiting: [],
  }
  let at = Date.now()
  await keepWaiting(at)
  // The first tries warm up what is compiled and connected.
  const warmUp = 20
  for (let count = 0; count < (tries + warmUp) * KINDS.length; count += 1) {
    const kind = KINDS[randomInt(KINDS.length)] as Kind
    at += APART_MS
    if (kind === 'waiting') await keepWaiting(at)
    const begun = performance.now()
    await refused(kind, at)
    if (count >= warmUp * KINDS.length) times[kind].push(performance.now() - begun)
  }
  return times
}

async function refused(kind: Kind, at: number): Promise<void> {
  const names = { 'wrong password': 'active', 'unknown name': `nobody.${randomUUID()}`, waiting: 'waiting' } as const
  const loginName = kind in names ? names[kind as keyof typeof names] : 'deactivated'
  const password = kind === 'deactivated, right password' ? PASSWORD : `not ${PASSWORD}`
  if (await attempt(loginName, password, at)) throw new Error(`${kind} was let in`)
}

/** Uses up what an account lets through, so that the next try has to wait. */
async function keepWaiting(at: number): Promise<void> {
  for (let count = 0; count < 4; count += 1) await attempt('waiting', 'a guess', at)
}

async function attempt(loginName: string, password: string, at: number): Promise<boolean> {
  const context = { requestId: randomUUID(), client: 'bench', address: randomUUID(), device: null, at: new Date(at) }
  return (await signIn({ loginName, password }, context)) !== null
}
