import type { Role } from './role.ts'

declare const minted: unique symbol

/** How somebody is printed: on screen, under a signature, in a disclosure report. */
export type PersonName = {
  readonly familyName: string
  readonly givenName: string
  /** The name in another script, e.g. 王丽. */
  readonly otherScriptName: string | null
  readonly title: string | null
}

/** Where the actor works; `timeZone` (IANA) decides which calendar day is today. */
export type ActorFacility = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly emergencyNumber: string
  /** A demo or training facility: every page carries the ribbon. */
  readonly training: boolean
}

/**
 * Somebody who has proved who they are, in the one role they act in now.
 *
 * The brand makes it impossible to write one down: only lib/auth/mint.ts casts to it, after it has looked a login
 * session up (tests/architecture keeps that so). A function that takes an Actor therefore never serves a stranger.
 */
export type Actor = {
  readonly [minted]: true
  readonly practitionerId: string
  readonly role: Role
  /** Every role the person holds; a second one is taken up by switching, never silently. */
  readonly roles: readonly Role[]
  readonly loginSessionId: string
  /** Ties all audit entries of one request together. */
  readonly requestId: string
  readonly name: PersonName
  readonly licenceNumber: string | null
  /** May see clinical content in the audit trail. */
  readonly clinicalReviewer: boolean
  readonly facility: ActorFacility
  /** When identity was last proved again for changes to the own account in this login session, or null. */
  readonly reauthenticatedAt: Date | null
}
