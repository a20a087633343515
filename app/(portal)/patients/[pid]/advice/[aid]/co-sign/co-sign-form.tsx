import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import type { Actor } from '#lib/access/actor'
import type { ProofNeeded } from '#lib/auth/proof-needed'
import { coSignatureMeaning } from '#lib/documents/meaning'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { signing } from '#lib/messages/signing'
import type { AdviceView } from '#lib/use-cases/view-advice'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { SummaryList } from '#ui/summary-list'
import { TextInput } from '#ui/text-input'
import { Person } from '../../../../../../_clinical/person.tsx'
import { IdentityProofFields } from '../../../../../../_factors/identity-proof-fields.tsx'
import { signerText } from '../../../_signing/signer-text.ts'
import { coSignAdviceAction } from './actions.ts'

type CoSignFormProps = {
  readonly actor: Actor
  readonly view: AdviceView
  /** What proves identity, this time. */
  readonly proof: ProofNeeded
  readonly locale: Locale
}

/** The patient once more, the one who co-signs, and the sentence that the signature stands for. */
export function CoSignForm({ actor, view, proof, locale }: CoSignFormProps) {
  const t = signing[locale]
  const { patient, summary, digest } = view
  const action = coSignAdviceAction.bind(null, patient.id, summary.id)
  return (
    <ActionForm action={action} submissionId={randomUUID()} words={formWords[locale]}>
      <HiddenField name="digest" value={digest} />
      <SummaryList
        rows={[
          { key: 'for', label: t.adviceFor, value: <Person name={patient} locale={locale} /> },
          { key: 'signer', label: t.signingAs, value: signerText(actor, locale) },
        ]}
      />
      <TextInput name="identity" label={t.identity[view.identityAsked]} autoComplete="off" chars={6} />
      <IdentityProofFields proof={proof} locale={locale} />
      <div className="max-w-[75ch]">
        <p className="font-semibold">{t.meaning}</p>
        <p>“{coSignatureMeaning[locale]}”</p>
      </div>
      <ButtonRow>
        <Button pendingLabel={t.signPending}>{t.coSign}</Button>
        <LinkButton href={`/patients/${patient.id}/advice/${summary.id}` as Route}>{t.back}</LinkButton>
      </ButtonRow>
    </ActionForm>
  )
}
