/** What running one set of vectors gives: how many were run, and a sentence for each that failed. */
import { AuditError } from '#lib/audit/error'

export type SetResult = { readonly set: string; readonly run: number; readonly failures: readonly string[] }

export type Check = { readonly name: string; readonly check: () => void | Promise<void> }

/** Runs named checks and collects what each of them threw. */
export async function runSet(set: string, checks: readonly Check[]): Promise<SetResult> {
  const failures: string[] = []
  for (const { name, check } of checks) {
    try {
      await check()
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { set, run: checks.length, failures }
}

/** Fails unless the act is accepted or, where a refusal is wanted, refused with the room's own error. */
export async function expectRefusal(wanted: boolean, act: () => unknown): Promise<void> {
  const refusal = await refusalOf(act)
  if (refusal && !wanted) throw new Error(`refused, and should be accepted (${refusal.message})`)
  if (!refusal && wanted) throw new Error('accepted, and should be refused')
}

/** The typed refusal of an act, or undefined; any other error is thrown on. */
export async function refusalOf(act: () => unknown): Promise<AuditError | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    if (error instanceof AuditError) return error
    throw error
  }
}

export function expectEqual(found: string, expected: string): void {
  if (found !== expected) throw new Error(`is ${found.slice(0, 200)}, and should be ${expected.slice(0, 200)}`)
}
