import { parseAuditQuery } from '#lib/audit/search-query'
import { currentActor } from '#lib/auth/session'
import { exportAudit } from '#lib/use-cases/export-audit'

/** As `ExportFormat`: what the address may ask for. */
const FORMATS = ['csv', 'ndjson', 'fhir', 'proofs'] as const

/** One file of an export, sent while it is made. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return answer(401)
  const { format, size, ...rest } = Object.fromEntries(new URL(request.url).searchParams)
  const parsed = parseAuditQuery(rest)
  const known = FORMATS.find((name) => name === format)
  if (!parsed.ok || known === undefined || !/^\d{1,15}$/.test(size ?? '')) return answer(400)
  const result = await exportAudit(actor, { query: parsed.query, format: known, size: Number(size) }, new Date())
  if (!result.ok) return answer(404)
  const { fileName, contentType, pieces } = result.value
  return new Response(streamed(pieces), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** Each piece is made when the reader has taken the one before. A failure breaks the download off, so that it is seen. */
function streamed(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      let piece = await iterator.next()
      // A batch may hold nothing that goes into the file; the stream waits for bytes or for the end.
      while (!piece.done && piece.value === '') piece = await iterator.next()
      if (piece.done) controller.close()
      else controller.enqueue(encoder.encode(piece.value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

function answer(status: number): Response {
  return new Response('', { status, headers: { 'Cache-Control': 'no-store' } })
}
