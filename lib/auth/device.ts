import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from './keyed-hash.ts'

/**
 * The device cookie: proof that somebody signed in here before, so that the owner still gets in while a stranger guesses
 * elsewhere. It opens nothing. `id.names.mac`: a random id, keyed hashes of the sign-in names it knows, and the proof that
 * the portal wrote it.
 */
const FORM = /^([A-Za-z0-9_-]{22})\.([0-9a-f~]{0,399})\.([0-9a-f]{64})$/

/** A ward's computer knows its shift; whoever came first is forgotten first. */
const NAMES_KEPT = 12

type Device = { readonly id: string; readonly names: readonly string[] }

function read(cookie: string | null): Device | null {
  const [, id, names, mac] = FORM.exec(cookie ?? '') ?? []
  if (id === undefined || names === undefined || mac === undefined) return null
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), keyedHash('device-cookie', `${id}.${names}`))) return null
  return { id, names: names.split('~').filter(Boolean) }
}

/** 16 digits: a chance of 2^-64 that two names share one, and then they share an allowance and nothing else. */
const nameOn = (id: string, loginName: string) =>
  keyedHash('device-name', `${id}:${loginName}`).toString('hex').slice(0, 16)

/** The id of the device if the cookie proves that this person signed in on it before; otherwise null. */
export function knownDevice(cookie: string | null, loginName: string): string | null {
  const device = read(cookie)
  return device?.names.includes(nameOn(device.id, loginName)) ? device.id : null
}

/** The cookie after this person has signed in here: theirs is the newest name on it. */
export function deviceCookieAfter(cookie: string | null, loginName: string): string {
  const device = read(cookie) ?? { id: randomBytes(16).toString('base64url'), names: [] }
  const name = nameOn(device.id, loginName)
  const names = [...device.names.filter((known) => known !== name), name].slice(-NAMES_KEPT).join('~')
  return `${device.id}.${names}.${keyedHash('device-cookie', `${device.id}.${names}`).toString('hex')}`
}
