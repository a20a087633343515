import 'server-only'
import { appendEntry, appendEntryOfNobody } from '#lib/db/audit-log'
import { endInvitation, type FoundInvitation, findInvitation } from '#lib/db/invitations'
import { resetCodeMatches, setPassword } from '#lib/db/resets'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { countLinkTry, giveBackLinkTry } from './guesses.ts'
import { hashPassword } from './password.ts'
import { type PasswordProblem, passwordProblem } from './password-rules.ts'
import type { SignInContext } from './sign-in-context.ts'

/** Whom a link is for, as the person who holds it is told. */
export type InvitationShown = Pick<
  FoundInvitation,
  'purpose' | 'loginName' | 'facilityName' | 'familyName' | 'givenName' | 'otherScriptName' | 'title'
>

/** What somebody who holds a link sends. A reset also asks for the code that the other administrator has. */
export type Acceptance = { readonly token: string; readonly password: string; readonly code: string }

/**
 * `not-valid` for unknown, expired, used and revoked links alike. `wait` says nothing of the link: too many tries came from
 * the address. A link that answers anything else is still good.
 */
export type AcceptanceAnswer = 'accepted' | 'not-valid' | 'wait' | 'wrong-code' | PasswordProblem

/** Whose link it is, or null for unknown, expired, used and revoked ones alike. Uses nothing up. */
export async function showInvitation(token: string, at: Date): Promise<InvitationShown | null> {
  const found = await findInvitation(token, at)
  if (!found) return null
  const { purpose, loginName, facilityName, familyName, givenName, otherScriptName, title } = found
  return { purpose, loginName, facilityName, familyName, givenName, otherScriptName, title }
}

/**
 * Uses a link: sets the person's password and ends the link, so that it opens nothing again. The second factor is
 * enrolled at the sign-in that follows, which cannot be passed without one.
 *
 * The password is hashed before anything is looked up, and a try that fails leaves the same entry whatever was wrong, so
 * that neither the answer nor its time tells a used link from one that never was.
 */
export async function acceptInvitation(
  { token, password, code }: Acceptance,
  context: SignInContext,
): Promise<AcceptanceAnswer> {
  const badForAnybody = passwordProblem(password, [])
  if (badForAnybody) return badForAnybody
  if (!(await countLinkTry(context))) return 'wait'
  const passwordHash = await hashPassword(password)
  const found = await findInvitation(token, context.at)
  const answer =
    found && (passwordProblem(password, wordsOf(found)) ?? (await accept(found, passwordHash, code, context)))
  if (answer === 'accepted') {
    await giveBackLinkTry(context)
    return answer
  }
  await appendEntryOfNobody(context.requestId, {
    type: 'user.invitation-accepted',
    at: context.at,
    outcome: 'failure',
    purpose: 'HSYSADMIN',
    payload: { client: context.client },
  })
  return answer ?? 'not-valid'
}

/** What others know of the person, and would try. */
function wordsOf({ loginName, familyName, givenName, otherScriptName, facilityName }: FoundInvitation) {
  return [loginName, familyName, givenName, otherScriptName ?? '', facilityName]
}

async function accept(
  { invitationId, facilityId, practitionerId, purpose }: FoundInvitation,
  passwordHash: string,
  code: string,
  { requestId, client, at }: SignInContext,
): Promise<AcceptanceAnswer> {
  return inFacilityBeforeSignIn(facilityId, async (tx) => {
    if (purpose === 'RESET' && !(await resetCodeMatches(tx, invitationId, code))) return 'wrong-code'
    const end = { facilityId, invitationId, kind: 'ACCEPTED', endedById: null } as const
    if (!(await endInvitation(tx, end, at))) return 'not-valid'
    await setPassword(tx, { facilityId, practitionerId }, passwordHash, at)
    await appendEntry(
      tx,
      { actor: { id: practitionerId, role: 'none', session: null }, facility: facilityId, requestId },
      {
        type: 'user.invitation-accepted',
        at,
        subject: `invitation:${invitationId}`,
        purpose: 'HSYSADMIN',
        payload: { client, user: practitionerId, purpose },
      },
    )
    return 'accepted'
  })
}
