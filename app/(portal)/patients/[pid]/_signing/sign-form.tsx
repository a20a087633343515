import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import type { Actor } from '#lib/access/actor'
import type { ProofNeeded } from '#lib/auth/proof-needed'
import { meaningOf } from '#lib/documents/meaning'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { signing } from '#lib/messages/signing'
import type { AdviceProposal } from '#lib/use-cases/propose-advice'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { Checkbox } from '#ui/checkbox'
import type { FormAction } from '#ui/form-state'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { SummaryList } from '#ui/summary-list'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import { Person } from '../../../../_clinical/person.tsx'
import { IdentityProofFields } from '../../../../_factors/identity-proof-fields.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { signerText } from './signer-text.ts'

type SignFormProps = {
  readonly action: FormAction
  readonly actor: Actor
  readonly proposal: AdviceProposal
  /** What proves identity, this time. */
  readonly proof: ProofNeeded
  readonly locale: Locale
}

/** The form under the document: the decision, the patient once more, and the one who signs, who is never chosen. */
export function SignForm({ action, actor, proposal, proof, locale }: SignFormProps) {
  const t = signing[locale]
  const { patient, recommendation, replaces } = proposal
  const { digest } = recommendation
  return (
    <ActionForm action={action} submissionId={randomUUID()} words={formWords[locale]}>
      <HiddenField name="digest" value={digest} />
      <HiddenField name="replaces" value={replaces?.summary.id ?? ''} />
      <DecisionFields proposal={proposal} locale={locale} />
      {replaces?.inForce ? <TextArea name="amendReason" label={t.amendReason} maxLength={2000} /> : null}
      {proposal.shownIsNewest ? null : <Checkbox name="changesRead" value={digest} label={t.changesRead} />}
      <SummaryList
        rows={[
          { key: 'for', label: t.adviceFor, value: <Person name={patient} locale={locale} /> },
          { key: 'signer', label: t.signingAs, value: signerText(actor, locale) },
        ]}
      />
      <TextInput name="identity" label={t.identity[proposal.identityAsked]} autoComplete="off" chars={6} />
      <IdentityProofFields proof={proof} locale={locale} />
      <Meaning proposal={proposal} locale={locale} />
      <ButtonRow>
        <Button pendingLabel={t.signPending}>{t.sign}</Button>
        <LinkButton href={`/patients/${patient.id}/recommendations/${recommendation.id}` as Route}>{t.back}</LinkButton>
      </ButtonRow>
    </ActionForm>
  )
}

/** The sentence that the signature stands for; a decision after review has its own. */
function Meaning({ proposal, locale }: Pick<SignFormProps, 'proposal' | 'locale'>) {
  return (
    <div className="max-w-[75ch]">
      <p className="font-semibold">{signing[locale].meaning}</p>
      <p>“{meaningOf('AS_RECOMMENDED')[locale]}”</p>
      {proposal.terms.afterReview === null ? null : (
        <p>
          {signing[locale].afterReview}: “{meaningOf('CONDITIONAL_AFTER_REVIEW')[locale]}”
        </p>
      )}
    </div>
  )
}
