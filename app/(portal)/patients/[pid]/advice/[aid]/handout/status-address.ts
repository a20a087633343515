import 'server-only'
import { environment } from '#lib/env'

/** What stands before a paper's code: the address that people open, not the one this process listens on. */
export function statusAddress(): string {
  return new URL('/status/', environment().NEXTAUTH_URL).href
}
