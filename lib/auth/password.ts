import 'server-only'
import { hash, hashRaw, verify } from '@node-rs/argon2'

/** OWASP's floor for Argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** At most this many at once, so that a flood of sign-ins cannot take every core and all memory from the portal. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

async function oneOfAFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

let nobodysHash: Promise<string> | undefined

/** The Argon2id hash of a password, with its salt and parameters in it. */
export async function hashPassword(password: string): Promise<string> {
  return oneOfAFew(() => hash(password, PARAMETERS))
}

/**
 * Whether the password is the one behind `encoded`. With null (nobody has that name) it works just as long over a hash
 * that nothing matches, so that time does not tell who exists, and says no.
 */
export async function passwordMatches(encoded: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID())
  const target = encoded ?? (await nobodysHash)
  const matches = await oneOfAFew(() => verify(target, password))
  return encoded !== null && matches
}

/** Argon2id under a given salt, for codes of which one among several has to be found. 32 bytes. */
export async function hashUnderSalt(text: string, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await oneOfAFew(() => hashRaw(text, { ...PARAMETERS, salt })))
}
