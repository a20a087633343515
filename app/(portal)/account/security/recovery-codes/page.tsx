import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { recentlyProved } from '#lib/auth/reauthenticate'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { ProveFirst } from '../_parts/prove-first.tsx'
import { RenewForm } from './renew-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: factors[await currentLocale()].renewTitle }
}

/** New recovery codes, once identity has been proved again. */
export default async function RecoveryCodesPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = factors[locale]
  return (
    <Main>
      <PageHeading>{t.renewTitle}</PageHeading>
      {recentlyProved(actor, new Date()) ? (
        <RenewForm submissionId={randomUUID()} locale={locale} />
      ) : (
        <ProveFirst actor={actor} locale={locale} />
      )}
      <div>
        <LinkButton href={'/account/security' as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}
