/**
 * `npm run audit:check-proof -- FILE --vkey KEY`: checks a downloaded proof, with no database and no network. Exit 0: the
 * entry stands in the log at this place. 1: it does not. 2: the command was not understood.
 */
import { readFileSync } from 'node:fs'
import { fromUtf8 } from '#lib/audit/encoding'
import { decodeEntry } from '#lib/audit/entry'
import { AuditError } from '#lib/audit/error'
import { leafHash } from '#lib/audit/hash'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { parseProof, verifyProof } from '#lib/audit/proof'

const [file, option, vkey] = process.argv.slice(2)

if (!file || option !== '--vkey' || !vkey) {
  process.stdout.write('Usage: npm run audit:check-proof -- FILE --vkey KEY\n')
  process.exitCode = 2
} else {
  process.exitCode = await check(file, vkey).catch((error: unknown) => {
    const fileProblem = (error as NodeJS.ErrnoException).code
    if (!(error instanceof AuditError) && fileProblem === undefined) throw error
    process.stdout.write(`Not proved: ${(error as Error).message}.\n`)
    return 1
  })
}

async function check(name: string, key: string): Promise<number> {
  const proof = parseProof(readFileSync(name, 'utf8'))
  if (!proof.extra) throw new AuditError('bad-proof', 'the file does not hold the entry that it is about')
  const { type, ts, subject, actor } = decodeEntry(fromUtf8(proof.extra))
  const doors = { sha256: nodeSha256, verify: nodeVerifyEd25519 }
  const opened = await verifyProof(doors, proof, leafHash(nodeSha256, proof.extra), parseVerifierKey(nodeSha256, key))
  const { origin, size } = opened.checkpoint
  process.stdout.write(`Proved: entry ${proof.index} of ${size} of the log ${origin} says\n`)
  process.stdout.write(`${type}, ${ts}, ${subject ?? 'about nothing'}, by ${actor.role} ${actor.id}\n`)
  return 0
}
