import { toBase64 } from '#lib/audit/encoding'
import { proveEntries } from '#lib/use-cases/prove-entries'
import { answerProof, countOf } from '../answer-proof.ts'

/** `?size=SIZE&index=N&index=N…`: the inclusion path of each entry (RFC 9162 section 2.1.3), for a browser that checks it. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const entries = { size: countOf(asked.get('size')), indexes: asked.getAll('index').map(countOf) }
  return answerProof(
    (actor) => proveEntries(actor, entries, new Date()),
    (paths) => ({ paths: paths.map((path) => path.map(toBase64)) }),
  )
}
