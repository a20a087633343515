/** A log's key and a witness's, made from fixed seeds. */
import { cosignedMessage, formatCosignature } from '#lib/audit/cosignature'
import { verifierKey } from '#lib/audit/key'
import { nodePublicKeyOf, nodeSignerOf } from '#lib/audit/node-crypto'
import type { NoteSigner } from '#lib/audit/note'
import { sha256 } from './log.ts'

const seedOf = (first: number) => Uint8Array.from({ length: 32 }, (_, i) => (first + i) & 0xff)

export const logSeed = seedOf(1)
export const logKey = verifierKey(sha256, 'clinic.example/clearspine', nodePublicKeyOf(logSeed))
export const logSigner: NoteSigner = { name: logKey.name, id: logKey.id, sign: nodeSignerOf(logSeed) }

const strangerSeed = seedOf(90)
/** Another key under the log's own name. */
export const impostorKey = verifierKey(sha256, logKey.name, nodePublicKeyOf(strangerSeed))
export const impostorSigner: NoteSigner = {
  name: impostorKey.name,
  id: impostorKey.id,
  sign: nodeSignerOf(strangerSeed),
}

const witnessSeed = seedOf(50)
export const witnessKey = verifierKey(sha256, 'witness.example/w1', nodePublicKeyOf(witnessSeed), 'cosignature/v1')
export const witnessSigner = (text: string, seconds: number): NoteSigner => ({
  name: witnessKey.name,
  id: witnessKey.id,
  sign: () => formatCosignature({ seconds, signature: nodeSignerOf(witnessSeed)(cosignedMessage(text, seconds)) }),
})
