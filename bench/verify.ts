/**
 * How long verification takes: `npm run bench:verify -- N` (1,000,000). Makes N entries in a database of its own, gives
 * them their places as the sequencer does, and measures, in a process of its own: the tree and the checkpoints beside one
 * plain SHA-256 call a leaf and a node over the same bytes; columns, payloads and records; and a proof of any entry.
 */
import { cpus, release, type as system } from 'node:os'
import { performance } from 'node:perf_hooks'
import { run } from '../scripts/support/run.mjs'
import { timeOfRecomputation } from './verify/archive.ts'
import { benchDatabase } from './verify/bench-database.ts'

const RECOMMENDATIONS = 10_000

const n = Number(process.argv[2] ?? 1_000_000)
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
if (!Number.isSafeInteger(n) || n < 1_000) {
  process.stderr.write('Usage: npm run bench:verify -- N, a number of entries from 1000 on\n')
  process.exit(2)
}

const database = await benchDatabase()
Object.assign(process.env, database.environment)
try {
  // Only now: the database clients read the environment when they are first used.
  const { fill } = await import('./verify/fill.ts')
  const { place } = await import('./verify/place.ts')
  const began = performance.now()
  await fill(database.superuserUrl, n, say)
  say(`${n} entries written in ${seconds(performance.now() - began)}`)
  const placing = performance.now()
  await place(n, say)
  say(`… placed, signed and published in ${seconds(performance.now() - placing)}\n`)
  const printed = await run('node', ['--conditions=react-server', 'bench/verify/measure.ts'], {
    env: { ...process.env, ...database.environment },
    keepStdout: true,
  })
  report(JSON.parse(printed))
} finally {
  await database.leave()
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

type Measured = {
  readonly size: number
  readonly findings: readonly { readonly check: string; readonly place: { readonly record?: string } }[]
  readonly files: Readonly<Record<string, number>>
  readonly database: Readonly<Record<string, number>>
  readonly yardstick: number
  readonly proof: { readonly p50: number; readonly p99: number }
  readonly rss: { readonly files: number; readonly all: number }
}

function report({ size, findings, files, database: db, yardstick, proof, rss }: Measured): void {
  // The one facility was put there in bulk, and no entry vouches for it: that much must be found, and nothing else.
  const unexpected = findings.filter(({ check, place }) => !(check === 'record' && place.record === 'facility'))
  if (unexpected.length > 0) throw new Error(`found in an untouched log: ${JSON.stringify(unexpected.slice(0, 3))}`)
  const [inFiles, inDatabase] = [
    (files.tree ?? 0) + (files.checkpoints ?? 0),
    (db['tree of the database'] ?? 0) + (db.checkpoints ?? 0),
  ]
  const ratio = (milliseconds: number) => `${(milliseconds / yardstick).toFixed(2)} × yardstick`
  const perEntry = (milliseconds: number) => `${((1000 * milliseconds) / size).toFixed(1)} µs an entry`
  // biome-ignore lint/suspicious/noConsole: a table is what this command is for
  console.table([
    { what: `yardstick: ${size} leaves and nodes, SHA-256 alone`, took: seconds(yardstick), that: perEntry(yardstick) },
    { what: 'tree and checkpoints, from files', took: seconds(inFiles), that: ratio(inFiles) },
    { what: 'tree and checkpoints, from the database', took: seconds(inDatabase), that: ratio(inDatabase) },
    {
      what: 'lines read as entries, from files',
      took: seconds(files.entries ?? 0),
      that: perEntry(files.entries ?? 0),
    },
    { what: 'columns and payloads', took: seconds(db.entries ?? 0), that: perEntry(db.entries ?? 0) },
    { what: 'queue and stray rows', took: seconds(db['stray rows'] ?? 0), that: perEntry(db['stray rows'] ?? 0) },
    ...recomputation(),
    { what: 'proof of any entry', took: `p50 ${proof.p50.toFixed(2)} ms`, that: `p99 ${proof.p99.toFixed(2)} ms` },
    { what: 'largest memory', took: `files ${rss.files} MB`, that: `all ${rss.all} MB` },
  ])
  say(`${cpus().length} × ${cpus()[0]?.model}, ${system()} ${release()}, Node ${process.versions.node}`)
}

function recomputation() {
  const took = timeOfRecomputation(RECOMMENDATIONS)
  const that = `${((1000 * took) / RECOMMENDATIONS).toFixed(0)} µs each`
  return [{ what: `${RECOMMENDATIONS} archived recommendations judged again`, took: seconds(took), that }]
}
