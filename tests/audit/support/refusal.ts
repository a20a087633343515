import { expect } from 'vitest'
import { AuditError, type AuditErrorCode } from '#lib/audit/error'

/** Asserts the code and never the wording. */
export async function expectRefused(code: AuditErrorCode, act: () => unknown): Promise<void> {
  let refusal: unknown
  try {
    await act()
  } catch (error) {
    refusal = error
  }
  expect(refusal).toBeInstanceOf(AuditError)
  expect((refusal as AuditError).code).toBe(code)
}
