import { randomUUID } from 'node:crypto'
import { formActions, formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { users } from '#lib/messages/users'
import type { UserView } from '#lib/use-cases/view-user'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { ShownOnce } from '../_parts/shown-once.tsx'
import { renewInvitationAction, revokeInvitationAction } from './actions.ts'

type LinkSectionProps = {
  readonly user: UserView['user']
  readonly locale: Locale
  readonly time: (at: Date) => string
}

/** The link that somebody who is not in yet was given: until when it opens, another one, and taking it back. */
export function LinkSection({ user, locale, time }: LinkSectionProps) {
  if (user.state !== 'INVITED' && user.link === null) return null
  const t = users[locale]
  const words = formWords[locale]
  return (
    <section className="grid gap-4">
      <h2>{t.user.links}</h2>
      <p>{user.link ? t.user.linkUntil(time(user.link.expiresAt)) : t.user.noLink}</p>
      {user.state === 'INVITED' ? (
        <ActionForm action={renewInvitationAction} submissionId={randomUUID()} words={words} id="renew">
          <ShownOnce
            name="link"
            heading={t.link.heading}
            label={t.link.link}
            warning={t.link.linkWarning}
            copy={t.link.copy}
            copied={t.link.copied}
          >
            <HiddenField name="id" value={user.id} />
            <div>
              <Button kind="secondary" pendingLabel={formActions[locale].sending}>
                {t.user.renew}
              </Button>
            </div>
          </ShownOnce>
        </ActionForm>
      ) : null}
      {user.link ? (
        <ActionForm action={revokeInvitationAction} submissionId={randomUUID()} words={words} id="revoke">
          <HiddenField name="id" value={user.id} />
          <div>
            <Button kind="danger" pendingLabel={formActions[locale].sending}>
              {t.user.revoke}
            </Button>
          </div>
        </ActionForm>
      ) : null}
    </section>
  )
}
