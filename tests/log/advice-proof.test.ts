import { describe, expect, it } from 'vitest'
import { fromUtf8, utf8 } from '#lib/audit/encoding'
import { decodeEntry } from '#lib/audit/entry'
import { leafHash } from '#lib/audit/hash'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { parseProof, verifyProof } from '#lib/audit/proof'
import { awaitLogCoverage } from '#lib/use-cases/await-log-coverage'
import { downloadAdviceProof } from '#lib/use-cases/download-advice-proof'
import { viewAdvice } from '#lib/use-cases/view-advice'
import { aPatientClearedAfterReview } from '../support/clearance.ts'
import { NOW } from '../support/facility.ts'
import { logFiles, sequenced } from '../support/log.ts'
import { entriesAbout } from '../support/signing.ts'

describe('signed advice', () => {
  it('waits for the log, stands in it, and can be proved with one file and the key', async () => {
    const { physician, secondPhysician, administrator, patientId, adviceId } = await aPatientClearedAfterReview()
    const look = () => viewAdvice(physician, { patientId, adviceId }, NOW)
    const waiting = await look()
    expect(waiting.ok && waiting.value.places.map(({ index }) => index)).toEqual([null, null])
    const input = { patientId, adviceId, kind: 'CO_SIGNATURE' } as const
    expect(await downloadAdviceProof(physician, input, NOW)).toEqual({ ok: false, reason: 'waiting-for-the-log' })

    const covered = awaitLogCoverage(secondPhysician, adviceId)
    await sequenced()
    expect(await covered).toBe(true)

    const seen = await look()
    const places = seen.ok ? seen.value.places : []
    expect(places.map(({ kind }) => kind)).toEqual(['SIGNATURE', 'CO_SIGNATURE'])
    const proof = await downloadAdviceProof(physician, input, NOW)
    if (!proof.ok) throw new Error(proof.reason)
    expect(proof.value.index).toBe(places[1]?.index)
    const parsed = parseProof(proof.value.text)
    const entry = decodeEntry(fromUtf8(parsed.extra ?? utf8('')))
    expect([entry.type, entry.subject]).toEqual(['advice.co-signed', `advice:${adviceId}`])
    const key = parseVerifierKey(nodeSha256, (await logFiles()).vkey)
    const doors = { sha256: nodeSha256, verify: nodeVerifyEd25519 }
    await verifyProof(doors, parsed, leafHash(nodeSha256, parsed.extra ?? utf8('')), key)
    expect((await entriesAbout(physician, patientId)).at(-1)).toBe('proof.downloaded')

    expect(await downloadAdviceProof(administrator, input, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
