import type { Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { Actor } from '#lib/access/actor'
import { singleSignOn } from '#lib/auth/single-sign-on'
import { clinicalDateTime } from '#lib/messages/dates'
import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import { singleSignOnWords } from '#lib/messages/single-sign-on'
import { listFactors } from '#lib/use-cases/list-factors'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import { Table } from '#ui/table'

type OwnFactorsProps = { readonly actor: Actor; readonly now: Date; readonly locale: Locale }

/** Password, second factors, recovery codes and, where a provider is set, the organisation's account, each with the way to change it. */
export async function OwnFactors({ actor, now, locale }: OwnFactorsProps) {
  const result = await listFactors(actor, now)
  if (!result.ok) notFound()
  const { factors: own, recoveryCodesLeft } = result.value
  const t = factors[locale]
  const time = (instant: Date) => clinicalDateTime(instant, actor.facility.timeZone, locale)
  return (
    <>
      <h2>{t.yours}</h2>
      <p>{t.yoursIntro}</p>
      <Table
        caption={t.yours}
        captionHidden
        columns={[
          { label: t.kind },
          { label: t.name },
          { label: t.added, nowrap: true },
          { label: t.lastUsed, nowrap: true },
          { label: t.remove },
        ]}
        rows={own.map(({ id, kind, name, createdAt, lastUsedAt }) => ({
          key: id,
          cells: [
            t.kinds[kind],
            name,
            time(createdAt),
            lastUsedAt ? time(lastUsedAt) : t.never,
            own.length === 1 ? (
              t.onlyOne
            ) : (
              <Link
                key="remove"
                prefetch={false}
                href={`/account/security/factors/${id}/remove` as Route}
                className="inline-flex min-h-11 items-center text-link underline"
              >
                {t.remove}
                <span className="sr-only"> {name}</span>
              </Link>
            ),
          ],
        }))}
      />
      <ButtonRow>
        <LinkButton href={'/account/security/factors/new' as Route}>{t.addLink}</LinkButton>
        <LinkButton href={'/account/security/password' as Route}>{t.changeLink}</LinkButton>
        {singleSignOn() === null ? null : (
          <LinkButton href={'/account/single-sign-on' as Route}>{singleSignOnWords[locale].title}</LinkButton>
        )}
      </ButtonRow>
      <h2>{t.recovery}</h2>
      <p>{t.recoveryLeft(recoveryCodesLeft)}</p>
      <div>
        <LinkButton href={'/account/security/recovery-codes' as Route}>{t.renew}</LinkButton>
      </div>
    </>
  )
}
