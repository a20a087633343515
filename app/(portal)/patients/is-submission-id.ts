import { validate } from 'uuid'

/** Whether what a form sends as its one-time key can be one. */
export function isSubmissionId(value: string | null): value is string {
  return value !== null && validate(value)
}
