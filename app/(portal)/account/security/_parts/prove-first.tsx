import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { proofNeeded } from '#lib/auth/proof-needed'
import { factors } from '#lib/messages/factors'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { IdentityProofFields } from '../../../../_factors/identity-proof-fields.tsx'
import { proveAgainAction } from './prove-again.ts'

type ProveFirstProps = { readonly actor: Actor; readonly locale: Locale }

/** Stands in the place of a change to one's own account until identity has been proved again. */
export async function ProveFirst({ actor, locale }: ProveFirstProps) {
  const t = factors[locale]
  return (
    <ActionForm id="prove" action={proveAgainAction} submissionId={randomUUID()} words={formWords[locale]}>
      <p>{t.proveFirst}</p>
      <IdentityProofFields proof={await proofNeeded(actor)} locale={locale} />
      <div>
        <Button pendingLabel={t.proving}>{t.prove}</Button>
      </div>
    </ActionForm>
  )
}
