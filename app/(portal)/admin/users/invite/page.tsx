import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { formWords } from '#lib/messages/form'
import { users } from '#lib/messages/users'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { TextInput } from '#ui/text-input'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { ShownOnce } from '../_parts/shown-once.tsx'
import { UserFields } from '../_parts/user-fields.tsx'
import { inviteUserAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: users[await currentLocale()].invite.title }
}

/** A new person: who they are, and the link that the administrator hands over. */
export default async function InvitePage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  if (!can(actor, 'user.invite')) notFound()
  const t = users[locale]
  return (
    <Main>
      <PageHeading>{t.invite.title}</PageHeading>
      <p className="max-w-[75ch]">{t.invite.intro}</p>
      <ActionForm action={inviteUserAction} submissionId={randomUUID()} words={formWords[locale]}>
        <ShownOnce
          name="link"
          heading={t.link.heading}
          label={t.link.link}
          warning={t.link.linkWarning}
          copy={t.link.copy}
          copied={t.link.copied}
        >
          <UserFields locale={locale} />
          <TextInput
            name="loginName"
            label={t.fields.loginName}
            hint={t.fields.loginNameHint}
            autoComplete="off"
            spellCheck={false}
          />
          <div>
            <Button pendingLabel={t.invite.sending}>{t.invite.send}</Button>
          </div>
        </ShownOnce>
      </ActionForm>
      <div>
        <LinkButton href={'/admin/users' as Route}>{t.invite.back}</LinkButton>
      </div>
    </Main>
  )
}
