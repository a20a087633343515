/**
 * Witnesses: C2SP tlog-witness. Each is shown a new head with the proof that the log only grew, and answers with its
 * cosignature. None of them can hold up the log: one that is away or says no is asked again at the next checkpoint.
 */
import { fromUtf8, utf8 } from '#lib/audit/encoding'
import { AuditError } from '#lib/audit/error'
import { parseVerifierKey, type VerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { addCosignature, formatWitnessRequest, parseWitnessSize } from '#lib/audit/witness'
import type { NewestCheckpoint } from '#lib/db/log-checkpoints'
import { insertCosignature, lastCosignedSize } from '#lib/db/log-cosignatures'
import { growthProof } from '#lib/db/log-growth'
import { publishLog } from './publish-log.ts'

export type Witness = { readonly vkey: string; readonly verifier: VerifierKey; readonly url: string }

/** A witness that takes longer has missed this checkpoint. */
const ANSWER_WITHIN_MS = 5_000

/** A cosignature is a line of some two hundred characters; a witness may answer for several keys. */
const LONGEST_ANSWER = 10_000

/**
 * The witnesses that CLEARSPINE_WITNESSES names: `<verifier key>@<address>`, one a line or with commas between. Throws a
 * sentence for anything else, and for an address that is neither https nor this machine.
 */
export function readWitnesses(text: string | undefined): readonly Witness[] {
  const names = (text ?? '').split(/[\s,]+/).filter((name) => name !== '')
  return names.map((name) => {
    const at = name.lastIndexOf('@')
    const url = URL.parse(name.slice(at + 1))
    if (at === -1 || !url) throw new Error(`CLEARSPINE_WITNESSES: "${name}" is not <verifier key>@<address>`)
    if (url.protocol !== 'https:' && !isThisMachine(url)) {
      throw new Error(`CLEARSPINE_WITNESSES: ${url.href} is neither https nor on this machine`)
    }
    const vkey = name.slice(0, at)
    try {
      return { vkey, verifier: parseVerifierKey(nodeSha256, vkey), url: url.href.replace(/\/$/, '') }
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      throw new Error(`CLEARSPINE_WITNESSES: "${vkey}" is not a verifier key: ${error.message}`)
    }
  })
}

const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

type Asking = {
  readonly folder: string
  readonly witnesses: readonly Witness[]
  readonly say: (sentence: string) => void
}

/** Shows a checkpoint to all witnesses, keeps what they answer, and publishes the note with their lines. Never rejects. */
export async function askWitnesses({ folder, witnesses, say }: Asking, checkpoint: NewestCheckpoint): Promise<void> {
  if (witnesses.length === 0 || checkpoint.size === 0) return
  const answers = await Promise.all(
    witnesses.map((witness) =>
      ask(witness, checkpoint).catch((error: unknown) => {
        say(`The witness ${witness.verifier.name} did not cosign ${checkpoint.size} entries: ${sentenceOf(error)}`)
        return false
      }),
    ),
  )
  if (!answers.includes(true)) return
  await publishLog(folder).catch((error: unknown) => say(`Cosignatures are kept, not published: ${sentenceOf(error)}`))
}

async function ask(witness: Witness, checkpoint: NewestCheckpoint): Promise<boolean> {
  const { epoch, size, note } = checkpoint
  const known = await lastCosignedSize(epoch, witness.vkey)
  let answer = await send(witness, checkpoint, known)
  // 409: the witness has seen another size than we remember, as after a restored database. It says which.
  if (answer.status === 409) answer = await send(witness, checkpoint, parseWitnessSize(answer.text))
  if (answer.status !== 200) throw new Error(`it answered ${answer.status}`)
  const cosigned = await addCosignature(nodeVerifyEd25519, note, answer.text, witness.verifier)
  const line = cosigned.slice(note.length)
  if (line === '') return false
  await insertCosignature({ epoch, size, witness: witness.vkey, line }, new Date())
  return true
}

async function send(
  { url }: Witness,
  { size, note }: NewestCheckpoint,
  oldSize: number,
): Promise<{ readonly status: number; readonly text: string }> {
  const proof = oldSize === 0 || oldSize >= size ? [] : await growthProof(oldSize, size)
  const response = await fetch(`${url}/add-checkpoint`, {
    method: 'POST',
    body: formatWitnessRequest({ oldSize, proof, checkpoint: note }),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  return { status: response.status, text: await shortText(response) }
}

/** The answer as text; throws for one that goes on and on. */
async function shortText(response: Response): Promise<string> {
  let text = utf8('')
  for await (const part of response.body ?? []) {
    text = Buffer.concat([text, part])
    if (text.length > LONGEST_ANSWER) throw new Error(`its answer is longer than ${LONGEST_ANSWER} bytes`)
  }
  return fromUtf8(text)
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
