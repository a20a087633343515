import { randomUUID } from 'node:crypto'
import { formActions, formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { users } from '#lib/messages/users'
import type { UserView } from '#lib/use-cases/view-user'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { TextArea } from '#ui/text-area'
import { changeAccountAction } from './actions.ts'

type AccountSectionProps = { readonly user: UserView['user']; readonly locale: Locale }

/** Closing an account, and opening it again. Nobody is ever deleted: the past names them. */
export function AccountSection({ user, locale }: AccountSectionProps) {
  const { user: t, fields } = users[locale]
  const change = user.active ? 'deactivate' : 'reactivate'
  return (
    <section className="grid gap-4">
      <h2>{t[change]}</h2>
      <p className="max-w-[75ch]">{user.active ? t.deactivateIntro : t.reactivateIntro}</p>
      <ActionForm
        key={user.version}
        action={changeAccountAction.bind(null, user.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
        id="account-state"
      >
        <HiddenField name="account" value={change} />
        <HiddenField name="version" value={String(user.version)} />
        <TextArea name="reason" label={fields.reason} rows={3} maxLength={500} />
        <div>
          <Button kind={user.active ? 'danger' : 'secondary'} pendingLabel={formActions[locale].saving}>
            {t[change]}
          </Button>
        </div>
      </ActionForm>
    </section>
  )
}
