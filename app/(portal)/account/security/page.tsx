import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { IDLE_LIMIT_MS } from '#lib/auth/mint'
import { requireActor } from '#lib/auth/session'
import { account } from '#lib/messages/account'
import { clinicalDateTime } from '#lib/messages/dates'
import { roleWords } from '#lib/messages/shell'
import { listLoginSessions } from '#lib/use-cases/list-login-sessions'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { Tag } from '#ui/tag'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { signOutAction } from '../../_shell/sign-out.ts'
import { OwnFactors } from './_parts/own-factors.tsx'
import { endLoginSessionAction } from './actions.ts'
import { browserName } from './browser-name.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: account[await currentLocale()].securityTitle }
}

/** What proves who one is; where one is signed in, and the way to end it elsewhere: a ward's computer is left in a hurry. */
export default async function SecurityPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const now = new Date()
  const result = await listLoginSessions(actor, new Date(now.getTime() - IDLE_LIMIT_MS), now)
  if (!result.ok) notFound()
  const t = account[locale]
  const time = (instant: Date) => clinicalDateTime(instant, actor.facility.timeZone, locale)
  return (
    <Main>
      <PageHeading>{t.securityTitle}</PageHeading>
      <OwnFactors actor={actor} now={now} locale={locale} />
      <h2>{t.sessions}</h2>
      <p>{t.sessionsIntro}</p>
      <Table
        caption={t.sessions}
        captionHidden
        columns={[
          { label: t.browser },
          { label: t.role },
          { label: t.signedIn, nowrap: true },
          { label: t.lastUsed, nowrap: true },
          { label: t.action },
        ]}
        rows={result.value.map(({ id, client, role, createdAt, lastSeenAt }) => {
          const browser = browserName(client, locale)
          return {
            key: id,
            cells: [
              browser,
              roleWords[locale][role],
              time(createdAt),
              time(lastSeenAt),
              id === actor.loginSessionId ? (
                <Tag key="this">{t.thisOne}</Tag>
              ) : (
                <form key="end" action={endLoginSessionAction.bind(null, id)}>
                  <Button kind="secondary" pendingLabel={t.ending} aria-label={t.endOf(browser, time(createdAt))}>
                    {t.end}
                  </Button>
                </form>
              ),
            ],
          }
        })}
      />
      <ButtonRow>
        <form action={signOutAction}>
          <Button kind="secondary">{t.signOut}</Button>
        </form>
        <LinkButton href={'/account/preferences' as Route}>{t.preferences}</LinkButton>
      </ButtonRow>
    </Main>
  )
}
