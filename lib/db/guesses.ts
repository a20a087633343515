import 'server-only'
import { prisma } from './client.ts'

/** What a count of tries lets pass: `free` tries before the first wait, and never more than `limit` in 15 minutes. */
export type Allowance = { readonly free: number; readonly limit: number }

/** Counts a try before it is judged, across all processes; `announce` is true at the first refusal of each wait. */
export async function takeTry(
  bucket: Uint8Array<ArrayBuffer>,
  { free, limit }: Allowance,
  at: Date,
): Promise<{ readonly allowed: boolean; readonly announce: boolean }> {
  const [row] = await prisma().$queryRaw<{ allowed: boolean; announce: boolean }[]>`
    SELECT allowed, announce FROM take_try(${bucket}, ${free}::int, ${limit}::int, ${at})`
  if (!row) throw new Error('take_try gave no answer')
  return row
}

/** Takes back the try of that time: it turned out not to be a guess. */
export async function giveBackTry(bucket: Uint8Array<ArrayBuffer>, at: Date): Promise<void> {
  await prisma().$executeRaw`SELECT give_back_try(${bucket}, ${at})`
}

/** Lets the next try come at once, without forgetting that this one was made. */
export async function liftWait(bucket: Uint8Array<ArrayBuffer>): Promise<void> {
  await prisma().$executeRaw`SELECT lift_wait(${bucket})`
}

/** Forgets all tries: everything was proved. */
export async function forgiveTries(bucket: Uint8Array<ArrayBuffer>): Promise<void> {
  await prisma().$executeRaw`SELECT forgive_tries(${bucket})`
}
