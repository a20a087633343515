import 'server-only'
import { createHmac } from 'node:crypto'
import { environment } from '#lib/env'

/**
 * HMAC-SHA-256 under the portal's secret, for one named purpose: what is stored says nothing about the name, address or
 * device behind it, and one purpose's hashes never match another's.
 */
export function keyedHash(purpose: string, text: string): Buffer<ArrayBuffer> {
  const digest = createHmac('sha256', environment().NEXTAUTH_SECRET).update(`${purpose}:${text}`).digest()
  return Buffer.from(digest)
}
