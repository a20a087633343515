import { toBase64 } from '#lib/audit/encoding'
import { proveGrowth } from '#lib/use-cases/prove-growth'
import { answerProof, countOf } from '../answer-proof.ts'

/** `?from=SIZE&to=SIZE`: the hashes of a consistency proof (RFC 9162 section 2.1.4), for a browser that checks it. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const sizes = { from: countOf(asked.get('from')), to: countOf(asked.get('to')) }
  return answerProof(
    (actor) => proveGrowth(actor, sizes, new Date()),
    (proof) => ({ proof: proof.map(toBase64) }),
  )
}
