import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from './keyed-hash.ts'

/**
 * The page that somebody was on when their session ran out: only the same person is led back to it, and a stranger who
 * signs in at the same computer begins at the work list and learns nothing of where the other one was.
 */
const FORM = /^([0-9a-f]{64})\.([A-Za-z0-9_-]{1,2700})$/

/** An address of this portal and nothing that a browser could take for another one's. */
const PLACE = /^\/(?![/\\])[A-Za-z0-9/?=&._%-]{0,1900}$/

/** What the cookie carries for this person and place; null for what is no page of ours. */
export function returnCookie(practitionerId: string, place: string): string | null {
  if (!PLACE.test(place)) return null
  const text = Buffer.from(place).toString('base64url')
  return `${keyedHash('return-to', `${practitionerId}:${text}`).toString('hex')}.${text}`
}

/** The place that the cookie keeps for this person, or null. */
export function placeFor(cookie: string | null, practitionerId: string): string | null {
  const [, mac, text] = FORM.exec(cookie ?? '') ?? []
  if (mac === undefined || text === undefined) return null
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), keyedHash('return-to', `${practitionerId}:${text}`))) return null
  const place = Buffer.from(text, 'base64url').toString()
  return PLACE.test(place) ? place : null
}
