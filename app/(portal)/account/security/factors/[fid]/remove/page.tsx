import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { recentlyProved } from '#lib/auth/reauthenticate'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { formWords } from '#lib/messages/form'
import { listFactors } from '#lib/use-cases/list-factors'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { ProveFirst } from '../../../_parts/prove-first.tsx'
import { removeFactorAction } from './actions.ts'

type PageProps = { readonly params: Promise<{ fid: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: factors[await currentLocale()].removeTitle }
}

/** Removing a second factor, once identity has been proved again. */
export default async function RemoveFactorPage({ params }: PageProps) {
  const [actor, locale, { fid }, now] = [await requireActor(), await currentLocale(), await params, new Date()]
  const result = await listFactors(actor, now)
  const factor = result.ok ? result.value.factors.find(({ id }) => id === fid) : undefined
  if (!factor) notFound()
  const t = factors[locale]
  return (
    <Main>
      <PageHeading>{t.removeTitle}</PageHeading>
      {recentlyProved(actor, now) ? (
        <ActionForm
          action={removeFactorAction.bind(null, factor.id)}
          submissionId={randomUUID()}
          words={formWords[locale]}
        >
          <p>{t.removeText(factor.name)}</p>
          <div>
            <Button kind="danger" pendingLabel={t.removing}>
              {t.remove}
            </Button>
          </div>
        </ActionForm>
      ) : (
        <ProveFirst actor={actor} locale={locale} />
      )}
      <div>
        <LinkButton href={'/account/security' as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}
