import type { Route } from 'next'
import { errorPages } from '#lib/messages/error-pages'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../_preferences/current-preferences.ts'

/** What does not exist and what is not permitted read the same. */
export async function NotFoundText() {
  const t = errorPages[await currentLocale()]
  return (
    <>
      <PageHeading>{t.notFoundTitle}</PageHeading>
      <p>{t.notFound}</p>
      <p>
        <LinkButton href={'/work' as Route}>{t.toWorklist}</LinkButton>
      </p>
    </>
  )
}
