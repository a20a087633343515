/**
 * Bytes that a request may carry. The largest form, a whole study of a spine with its pasted report, stays under a
 * quarter of it; what is more is not read to its end.
 */
export const BODY_LIMIT_BYTES = 256_000

/** A request's body as sent, or `too-large`: by what it announces, or by what came when it announced nothing. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) return 'too-large'
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > BODY_LIMIT_BYTES) return 'too-large'
    parts.push(part)
  }
  return Buffer.concat(parts)
}
