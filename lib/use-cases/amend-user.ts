import type { Actor } from '#lib/access/actor'
import type { AuditEventType } from '#lib/audit/event'
import { appendEntry } from '#lib/db/audit-log'
import { allowsSeveralRoles } from '#lib/db/facilities'
import type { Tx } from '#lib/db/transaction'
import { endSignInsOf, findUser, holdAdministration, type UserDetails, updateUser } from '#lib/db/users'
import { type KeyReused, once } from './shared/once.ts'
import { selfRefusal } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import type { AmendUserForm } from './shared/user-form.ts'

export type AmendUserRefusal =
  | NotPermitted
  | KeyReused
  | 'not-found'
  /** Nobody changes their own name, roles, right or licence: another administrator does. */
  | 'own-record'
  | 'last-administrator'
  | 'changed-meanwhile'
  | 'one-role-only'

type Input = { readonly submissionId: string; readonly practitionerId: string; readonly form: AmendUserForm }

/**
 * Changes a person's name, licence, roles and right to see content, each kind of change with an entry of its own. After a
 * change of roles or of the right the person's sign-ins are over: nobody goes on with what was taken away.
 */
export async function amendUser(
  actor: Actor,
  { submissionId, ...input }: Input,
  now: Date,
): Promise<Result<{ readonly practitionerId: string }, AmendUserRefusal>> {
  type Answer = Result<{ readonly practitionerId: string }, AmendUserRefusal>
  return permitted(actor, 'user.amend', now, async (tx): Promise<Answer> => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    const before = await findUser(tx, input.practitionerId, now)
    if (!before) return refused('not-found')
    const submission = { id: submissionId, action: 'user.amend', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const self = await selfRefusal(tx, actor, before)
      if (self) return refused(self)
      const { version, ...after } = input.form
      if (version !== before.version) return refused('changed-meanwhile')
      if (after.roles.length > 1 && !(await allowsSeveralRoles(tx, actor.facility.id))) return refused('one-role-only')
      const events = eventsOf(before, after)
      if (events.length === 0) return done({ practitionerId: before.id })
      if (!(await updateUser(tx, { id: before.id, version }, after))) return refused('changed-meanwhile')
      await record(tx, actor, { before, after, events }, now)
      return done({ practitionerId: before.id })
    })
  })
}

type Change = { readonly type: AuditEventType; readonly fields: readonly (keyof UserDetails)[] }

const RIGHTS: readonly AuditEventType[] = ['user.role-changed', 'user.right-granted', 'user.right-removed']

function eventsOf(before: UserDetails, after: UserDetails): readonly Change[] {
  const changed = (...fields: (keyof UserDetails)[]) =>
    fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const right = after.clinicalReviewer ? 'user.right-granted' : 'user.right-removed'
  const all: readonly Change[] = [
    { type: 'user.amended', fields: changed('familyName', 'givenName', 'otherScriptName', 'title') },
    { type: 'user.licence-changed', fields: changed('licenceNumber') },
    { type: 'user.role-changed', fields: changed('roles') },
    { type: right, fields: changed('clinicalReviewer') },
  ]
  return all.filter(({ fields }) => fields.length > 0)
}

type Recorded = {
  readonly before: UserDetails & { readonly id: string }
  readonly after: UserDetails
  readonly events: readonly Change[]
}

async function record(tx: Tx, actor: Actor, { before, after, events }: Recorded, now: Date): Promise<void> {
  const rights = events.some(({ type }) => RIGHTS.includes(type))
  const signInsEnded = rights ? await endSignInsOf(tx, before.id, 'roles or rights were changed', now) : 0
  const only = (details: UserDetails, fields: Change['fields']) =>
    Object.fromEntries(fields.map((field) => [field, details[field]]))
  for (const { type, fields } of events) {
    await appendEntry(tx, actor, {
      type,
      at: now,
      subject: `user:${before.id}`,
      purpose: 'HSYSADMIN',
      payload: {
        before: only(before, fields),
        after: only(after, fields),
        ...(RIGHTS.includes(type) ? { signInsEnded } : {}),
      },
      wrote: [{ kind: 'practitioner', id: before.id }],
    })
  }
}
