import type { Route } from 'next'
import Link from 'next/link'
import type { Locale } from '#lib/messages/locale'
import { worklist } from '#lib/messages/worklist'
import type { Worklist } from '#lib/use-cases/view-worklist'
import { SummaryList } from '#ui/summary-list'

type AdministratorWorkProps = { readonly list: Extract<Worklist, { role: 'ADMINISTRATOR' }>; readonly locale: Locale }

/** What an administrator looks at first: whether the trail grows, and who can sign in. No clinical content. */
export function AdministratorWork({ list, locale }: AdministratorWorkProps) {
  const t = worklist[locale].administration
  return (
    <SummaryList
      rows={[
        {
          key: 'entries',
          label: t.entries,
          value: list.entriesToday.toLocaleString(locale),
          action: (
            <Link href={'/admin/audit' as Route} prefetch={false}>
              {t.openTrail}
            </Link>
          ),
        },
        {
          key: 'reviews',
          label: t.reviews,
          value: t.reviewsWaiting(list.accessReviews),
          action: (
            <Link href={'/admin/access-reviews' as Route} prefetch={false}>
              {t.openReviews}
            </Link>
          ),
        },
        { key: 'waiting', label: t.waiting, value: t.accountsWaiting(list.resets, list.invited) },
        {
          key: 'accounts',
          label: t.accounts,
          value: t.accountsInUse(list.activeAccounts, list.accounts),
          action: (
            <Link href={'/admin/users' as Route} prefetch={false}>
              {t.openUsers}
            </Link>
          ),
        },
      ]}
    />
  )
}
