import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { proofNeeded } from '#lib/auth/proof-needed'
import { requireActor } from '#lib/auth/session'
import { singleSignOn } from '#lib/auth/single-sign-on'
import { ownLink } from '#lib/auth/single-sign-on-link'
import { formWords } from '#lib/messages/form'
import { singleSignOnWords } from '#lib/messages/single-sign-on'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { IdentityProofFields } from '../../../_factors/identity-proof-fields.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { unlinkSingleSignOnAction } from './actions.ts'
import { LinkForm } from './link-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: singleSignOnWords[await currentLocale()].title }
}

type PageProps = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** One's own link with the organisation's account. There only where the operator has set a provider. */
export default async function SingleSignOnPage({ searchParams }: PageProps) {
  const [actor, locale, settings] = [await requireActor(), await currentLocale(), singleSignOn()]
  if (settings === null) notFound()
  const [linked, proof, { link }] = [await ownLink(actor), await proofNeeded(actor), await searchParams]
  const t = singleSignOnWords[locale]
  const happened = { made: t.made, refused: t.linkRefused, removed: t.removed }[String(link)]
  const fields = (
    <>
      <IdentityProofFields proof={proof} locale={locale} />
      <div>
        <Button kind={linked ? 'danger' : 'primary'} pendingLabel={t.working}>
          {linked ? t.unlink : t.link}
        </Button>
      </div>
    </>
  )
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      {happened === undefined ? null : <Notice kind={link === 'refused' ? 'warning' : 'neutral'}>{happened}</Notice>}
      <p className="max-w-[75ch]">{t.intro}</p>
      <p>{linked ? t.linked(settings.issuer) : t.notLinked}</p>
      {linked ? (
        <ActionForm action={unlinkSingleSignOnAction} submissionId={randomUUID()} words={formWords[locale]}>
          {fields}
        </ActionForm>
      ) : (
        <LinkForm locale={locale} submissionId={randomUUID()}>
          {fields}
        </LinkForm>
      )}
    </Main>
  )
}
