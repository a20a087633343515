/** One process that only verifies, so that its memory is that of verification. Prints one line of JSON. */
import { performance } from 'node:perf_hooks'
import { proveInclusion } from '#lib/audit/inclusion'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { tileHashReader } from '#lib/audit/tile-hashes'
import { asAuditor } from '#lib/db/auditor'
import { databaseTiles } from '#lib/db/log-tiles'
import { readSigningKey } from '#lib/use-cases/log/signing-key'
import { bundlesIn } from '#lib/use-cases/verification/log-folder'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'
import { verifyFolder } from '#lib/use-cases/verification/verify-folder'
import { Yardstick } from './yardstick.ts'

/** Proofs of so many entries, spread over the log. */
const PROOFS = 2_000

const {
  DATABASE_AUDITOR_URL: address = '',
  CLEARSPINE_LOG_DIR: folder = '',
  CLEARSPINE_LOG_KEY: keyFile = '',
} = process.env
const clock = () => performance.now()
const { verifier } = await readSigningKey(keyFile)
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

const fromFiles = await verifyFolder(folder, [verifier], clock)
const rssOfFiles = megabytes()
const fromDatabase = await verifyDatabase({ address, folder, anchors: [verifier], clock })

const yardstick = new Yardstick()
for await (const bundle of bundlesIn(folder, fromFiles.size)) yardstick.take(bundle)

const proofs: number[] = []
await asAuditor(address, async (tx) => {
  const { size } = fromFiles
  const read = tileHashReader(nodeSha256, size, databaseTiles(tx))
  for (let i = 0; i < PROOFS; i += 1) {
    const index = Math.floor((i * 7_919_993) % size)
    const from = performance.now()
    await proveInclusion(nodeSha256, index, size, read)
    proofs.push(performance.now() - from)
  }
})
proofs.sort((a, b) => a - b)
const share = (part: number) => proofs[Math.min(proofs.length - 1, Math.floor(part * proofs.length))]

process.stdout.write(
  `${JSON.stringify({
    size: fromFiles.size,
    findings: [...fromFiles.findings, ...fromDatabase.findings],
    files: fromFiles.took,
    database: fromDatabase.took,
    yardstick: yardstick.milliseconds,
    proof: { p50: share(0.5), p99: share(0.99) },
    rss: { files: rssOfFiles, all: megabytes() },
  })}\n`,
)
