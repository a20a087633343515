import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { clinicalDateTime } from '#lib/messages/dates'
import { formActions, formWords } from '#lib/messages/form'
import { personName } from '#lib/messages/names'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import { viewUser } from '#lib/use-cases/view-user'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { SummaryList } from '#ui/summary-list'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { UserFields } from '../_parts/user-fields.tsx'
import { AccountSection } from './account-section.tsx'
import { amendUserAction } from './actions.ts'
import { LinkSection } from './link-section.tsx'
import { ResetSection } from './reset-section.tsx'

type PageProps = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: users[await currentLocale()].user.title }
}

/** One visit is one look. Unknown and not permitted look the same. */
const look = cache(async (id: string) => {
  const actor = await requireActor()
  const result = await viewUser(actor, id, new Date())
  if (!result.ok) notFound()
  return { actor, view: result.value }
})

/** One person: who they are, how they come in, and what an administrator may do about it. */
export default async function UserPage({ params }: PageProps) {
  const { id } = await params
  const { actor, view } = await look(id)
  const locale = await currentLocale()
  const t = users[locale]
  const { user } = view
  const time = (at: Date) => clinicalDateTime(at, actor.facility.timeZone, locale)
  const own = user.id === actor.practitionerId
  return (
    <Main>
      <PageHeading>{personName(user, locale)}</PageHeading>
      <SummaryList
        rows={[
          { key: 'state', label: t.state, value: t.states[user.state] },
          { key: 'login', label: t.loginName, value: user.loginName },
          { key: 'roles', label: t.roles, value: user.roles.map((role) => roleWords[locale][role]).join(' · ') },
          { key: 'licence', label: t.licence, value: user.licenceNumber ?? t.noLicence },
          { key: 'factor', label: t.secondFactor, value: user.secondFactor ? t.enrolled : t.notEnrolled },
          { key: 'last', label: t.lastSignIn, value: user.lastSignInAt ? time(user.lastSignInAt) : t.never },
        ]}
      />
      {own ? (
        <Notice>
          <p>{t.user.own}</p>
        </Notice>
      ) : (
        <>
          <section className="grid gap-4">
            <h2>{t.user.change}</h2>
            <p className="text-muted">{t.user.rightsEnd}</p>
            <ActionForm
              key={user.version}
              action={amendUserAction.bind(null, user.id)}
              submissionId={randomUUID()}
              words={formWords[locale]}
              id="change"
            >
              <HiddenField name="version" value={String(user.version)} />
              <UserFields locale={locale} stored={user} />
              <Checkbox
                name="clinicalReviewer"
                label={t.fields.clinicalReviewer}
                hint={t.fields.clinicalReviewerHint}
                defaultChecked={user.clinicalReviewer}
              />
              <div>
                <Button pendingLabel={formActions[locale].saving}>{t.user.save}</Button>
              </div>
            </ActionForm>
          </section>
          <LinkSection user={user} locale={locale} time={time} />
          <ResetSection actorId={actor.practitionerId} view={view} locale={locale} time={time} />
          <AccountSection user={user} locale={locale} />
        </>
      )}
      <div>
        <LinkButton href={'/admin/users' as Route}>{t.invite.back}</LinkButton>
      </div>
    </Main>
  )
}
