import { randomUUID } from 'node:crypto'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { recommendation } from '#lib/messages/recommendation'
import { signing } from '#lib/messages/signing'
import type { AdviceProposal, NotSignable } from '#lib/use-cases/propose-advice'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { signAgainAction } from './actions.ts'

type NotSignableProps = { readonly proposal: AdviceProposal; readonly reason: NotSignable; readonly locale: Locale }

/** Why there is no form here; where the rules only have to be asked again, the way to do so. */
export function NotSignableNotice({ proposal, reason, locale }: NotSignableProps) {
  const t = recommendation[locale]
  switch (reason) {
    case 'engine-failed':
      return <Notice kind="warning">{t.engineFailed}</Notice>
    case 'record-closed':
      return <Notice kind="warning">{t.recordClosed}</Notice>
    case 'no-region':
      return <Notice kind="warning">{t.noRegion}</Notice>
    case 'changed':
      return (
        <Notice kind="warning" heading={t.changed}>
          <p>{signing[locale].outdated}</p>
          <ul className="mb-3 list-disc pl-5">
            {proposal.changes.map((cause) => (
              <li key={cause}>{t.cause[cause]}</li>
            ))}
          </ul>
          <ActionForm
            action={signAgainAction.bind(null, proposal.patient.id)}
            submissionId={randomUUID()}
            words={formWords[locale]}
            id="again"
          >
            <div>
              <Button pendingLabel={t.againPending}>{t.again}</Button>
            </div>
          </ActionForm>
        </Notice>
      )
  }
}
