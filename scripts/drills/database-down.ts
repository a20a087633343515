/**
 * `npm run drill:database-down`: R6, with `--seconds` (60). The built portal is asked for pages, the clearance API and its
 * health five times a second, while its PostgreSQL is killed, stays away, and comes back. Build the pages first.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { placeFor } from '../postgres/place.mjs'
import { numberOption, printFigures, quantile, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const SOMEBODY = '00000000-0000-7000-8000-000000000000'
const ASKED = [
  '/sign-in',
  '/work',
  `/patients/${SOMEBODY}/clearance`,
  `/api/patients/${SOMEBODY}/clearance`,
  '/api/health',
]

/** R6: nobody waits for longer. */
const ANSWERED_WITHIN_MS = 2_000

/** What no answer may hold while nothing can be asked. */
const NEVER = /You may treat|Cleared\b|\bat .+:\d+:\d+|Prisma|ECONNREFUSED/

type Answer = { readonly status: number; readonly ms: number; readonly wrong: boolean }

async function ask(address: string): Promise<Answer> {
  const began = performance.now()
  const response = await fetch(address, { redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, ms: performance.now() - began, wrong: NEVER.test(text) }
}

const round = (portal: string) => Promise.all(ASKED.map((each) => ask(`${portal}${each}`)))

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const seconds = numberOption('seconds', 60)
const stage = await openStage()
const port = await freePort()
const portal = `http://localhost:${port}`
const next = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
  env: { ...process.env, NODE_ENV: 'production', NEXTAUTH_URL: portal },
  stdio: ['ignore', 'ignore', 'ignore'],
})
try {
  while (!(await ask(`${portal}/api/health`).catch(() => null)))
    if (next.exitCode === null) await pause(100)
    else throw new Error('the portal ended by itself: are the pages built?')
  const before = await round(portal)
  process.kill(
    Number(readFileSync(path.join(placeFor(stage.home).data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )
  const killedAt = performance.now()
  const [first, down]: [Answer[], Answer[]] = [[], []]
  while (performance.now() - killedAt < seconds * 1000) {
    // What was believed half a second ago may let a request through; it meets the error page.
    ;(performance.now() - killedAt < 1_000 ? first : down).push(...(await round(portal)))
    await pause(200)
  }
  await stage.restart()
  const backAt = performance.now()
  while ((await round(portal)).some(({ status }) => status >= 500)) await pause(50)
  const recovered = performance.now() - backAt
  const times = down.map(({ ms }) => ms)
  const figures = {
    'answers before': before.map(({ status }) => status).join(' '),
    'answers within a second of the kill': first.length,
    'of them other than 503 (the error page, no detail)': first.filter(({ status }) => status !== 503).length,
    'answers while it was down': down.length,
    'of them 503': down.filter(({ status }) => status === 503).length,
    slowest: `${Math.max(...times).toFixed(0)} ms (median ${quantile(times, 0.5).toFixed(0)} ms)`,
    'with a stack trace or anything cleared': [...first, ...down].filter(({ wrong }) => wrong).length,
    'from its return to the first good round': `${recovered.toFixed(0)} ms`,
    'portal restarted': next.exitCode === null ? 0 : 'it ended',
  }
  printFigures(`PostgreSQL away for ${seconds} s (R6)`, figures)
  const silent = [...first, ...down].some(({ wrong }) => wrong)
  verdict(
    down.every(({ status, ms }) => status === 503 && ms <= ANSWERED_WITHIN_MS) && !silent && next.exitCode === null,
  )
} finally {
  next.kill('SIGTERM')
  await stage.close()
}
