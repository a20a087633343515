import 'server-only'
import type { Actor } from '#lib/access/actor'
import { prisma } from './client.ts'
import { Prisma } from './generated/client.ts'

declare const scoped: unique symbol

/**
 * A transaction that was opened for one facility: row-level security shows it that facility's rows and no others.
 * Every function of lib/db that touches a facility's rows takes one, and there is no other way to get one.
 */
export type Tx = Prisma.TransactionClient & { readonly [scoped]: true }

/** Longest that one act may hold its locks; a use case takes tens of milliseconds. */
const TIMEOUT_MS = 10_000

/** How long to wait for a free connection before giving up, as long as the pool itself waits (client.ts). */
const MAX_WAIT_MS = 5_000

/** Runs `work` in one transaction of a facility: everything commits, audit entries included, or nothing does. */
async function inFacility<T>(facilityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma()
    .$transaction(
      async (tx) => {
        // Local to the transaction: with `false` the setting would stay on the pooled connection and leak to the next request.
        await tx.$queryRaw`SELECT set_config('app.facility', ${facilityId}, true)`
        return work(tx as Tx)
      },
      { timeout: TIMEOUT_MS, maxWait: MAX_WAIT_MS },
    )
    .catch(throwWithoutValues)
}

/**
 * What Prisma refuses as no query of the schema it repeats in full, values of patients included, and the message of a
 * failure ends in the operator's log. Its last line says what was wrong and names only the field.
 */
function throwWithoutValues(failure: unknown): never {
  if (!(failure instanceof Prisma.PrismaClientValidationError)) throw failure
  throw new Error(`Expected a query of the schema: ${failure.message.trimEnd().split('\n').at(-1)}`)
}

/** One transaction for an actor, in the actor's facility. Throws what `work` throws, after rolling back. */
export async function inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inFacility(actor.facility.id, work)
}

/**
 * The same without an actor: only sign-in, the opening of a facility, the operator's checking commands and the status of
 * a printed paper may use it, each for the facility that a look-up, a new facility or the list of facilities named.
 */
export const inFacilityBeforeSignIn = inFacility
