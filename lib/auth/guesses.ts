import 'server-only'
import { appendEntry, appendEntryOfNobody } from '#lib/db/audit-log'
import { type Allowance, forgiveTries, giveBackTry, liftWait, takeTry } from '#lib/db/guesses'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { knownDevice } from './device.ts'
import { keyedHash } from './keyed-hash.ts'
import type { SignInContext } from './sign-in-context.ts'

/**
 * How many tries an account lets through, whatever its name and whether anybody has it: ten in a quarter of an hour, over
 * password and second factor alike, and from the fourth on after a wait that doubles. Never a lock: the longest wait is
 * that quarter of an hour. A device on which the owner signed in before counts for itself, so that a stranger who keeps
 * guessing keeps out only strangers.
 */
const ACCOUNT: Allowance = { free: 4, limit: 10 }

/** The last of the ten is kept for the second factor: whoever gets the password right is never stopped at the code by it. */
const ACCOUNT_AT_THE_DOOR: Allowance = { ...ACCOUNT, limit: ACCOUNT.limit - 1 }

/** A hospital may come through one address: its people's slips must not add up to a wait for all of them. */
const ADDRESS: Allowance = { free: 50, limit: 100 }

/** A try that was let through, to be forgiven or given back once it has been judged. */
export type CountedTry = {
  readonly account: Uint8Array<ArrayBuffer>
  readonly address: Uint8Array<ArrayBuffer> | null
  readonly at: Date
}

/** Who tries, as far as is known: the name, and whose account it is when somebody has it. */
type Trier = { readonly loginName: string; readonly facilityId: string | null }

const accountBucket = (loginName: string) => keyedHash('tries-account', loginName)
const linkBucket = (address: string) => keyedHash('tries-link', address)
const deviceBucket = (device: string, loginName: string) => keyedHash('tries-device', `${device}:${loginName}`)

/**
 * Counts a try before anything is judged, so that tries at the same time, in whichever process, are not let through
 * together. Null when it has to wait: the caller then answers as if the try had been wrong.
 */
export async function countTry(
  trier: Trier,
  context: SignInContext,
  step: 'password' | 'factor' = 'factor',
): Promise<CountedTry | null> {
  const { at } = context
  const allowance = step === 'password' ? ACCOUNT_AT_THE_DOOR : ACCOUNT
  const device = knownDevice(context.device, trier.loginName)
  if (device !== null) {
    const account = deviceBucket(device, trier.loginName)
    return (await letThrough(account, allowance, trier, context)) ? { account, address: null, at } : null
  }
  // The address first: a stranger who has used up an address does not use up accounts from it.
  const address = keyedHash('tries-address', context.address)
  if (!(await letThrough(address, ADDRESS, trier, context))) return null
  const account = accountBucket(trier.loginName)
  return (await letThrough(account, allowance, trier, context)) ? { account, address, at } : null
}

/** Both factors were right: whatever was mistyped before is forgotten. The address keeps what others tried from it. */
export async function forgive({ account, address, at }: CountedTry): Promise<void> {
  await forgiveTries(account)
  if (address) await giveBackTry(address, at)
}

/**
 * The password was right and the second factor is still owed. The code may follow at once, and the address has nothing to
 * answer for; but the try stays counted, or a known password would buy new guesses at the code.
 */
export async function passwordWasRight({ account, address, at }: CountedTry): Promise<void> {
  await liftWait(account)
  if (address) await giveBackTry(address, at)
}

/** One of two factors was right: this try was no guess, but the ones before it still count. */
export async function giveBack({ account, address, at }: CountedTry): Promise<void> {
  await giveBackTry(account, at)
  if (address) await giveBackTry(address, at)
}

/**
 * Counts a try at using a link, by its address. A link is beyond guessing, but each try costs a hash and an entry, and a
 * flood of them would stand before everybody who signs in. False when it has to wait.
 */
export async function countLinkTry(context: SignInContext): Promise<boolean> {
  return letThrough(linkBucket(context.address), ADDRESS, { loginName: '', facilityId: null }, context)
}

/** The link was good: its holder has nothing to answer for. */
export async function giveBackLinkTry({ address, at }: SignInContext): Promise<void> {
  await giveBackTry(linkBucket(address), at)
}

async function letThrough(
  bucket: Uint8Array<ArrayBuffer>,
  allowance: Allowance,
  trier: Trier,
  context: SignInContext,
): Promise<boolean> {
  const { allowed, announce } = await takeTry(bucket, allowance, context.at)
  if (announce) await recordWait(trier, context)
  return allowed
}

/** One entry a wait: an entry a try would let a stranger fill the log. */
async function recordWait({ loginName, facilityId }: Trier, { requestId, client, at }: SignInContext): Promise<void> {
  const event = {
    type: 'sign-in.locked-out',
    at,
    outcome: 'refused',
    purpose: 'HSYSADMIN',
    payload: { client, loginNameHash: loginNameHash(loginName) },
  } as const
  if (facilityId === null) await appendEntryOfNobody(requestId, event)
  else {
    const who = { actor: { id: 'unknown', role: 'none', session: null }, facility: facilityId, requestId } as const
    await inFacilityBeforeSignIn(facilityId, (tx) => appendEntry(tx, who, event))
  }
}

/** What the log holds of a name that was tried: enough to count by, and not what somebody mistyped. */
export function loginNameHash(loginName: string): string {
  return keyedHash('login-name', loginName).toString('hex')
}

/** The same for somebody who has proved more than a try was counted for. */
export async function forgiveOwner(loginName: string, context: SignInContext): Promise<void> {
  const device = knownDevice(context.device, loginName)
  await forgiveTries(device === null ? accountBucket(loginName) : deviceBucket(device, loginName))
}
