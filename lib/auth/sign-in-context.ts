/** Where a try comes from: what decides how long it waits, and what its entry says. */
export type SignInContext = {
  readonly requestId: string
  /** The browser's own description. */
  readonly client: string
  /** The network address that the request came from (docs/security.md). */
  readonly address: string
  /** The device cookie as it was sent, unread. */
  readonly device: string | null
  readonly at: Date
}
