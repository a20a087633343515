import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditEntry } from '#lib/messages/audit-entry'
import { clinicalDateTime } from '#lib/messages/dates'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import type { AuditEntryView } from '#lib/use-cases/view-audit-entry'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Details } from '#ui/details'
import { TextArea } from '#ui/text-area'
import { confirmErasureAction, requestErasureAction } from '../[entryId]/actions.ts'

type ErasureFormsProps = { readonly view: AuditEntryView; readonly actor: Actor; readonly locale: Locale }

/** The two steps by which content behind an entry goes: asked for by one administrator, done by another. */
export function ErasureForms({ view, actor, locale }: ErasureFormsProps) {
  const t = auditEntry[locale].erasure
  const { entry, erasure, content, practitioners } = view
  if (
    !can(actor, 'audit.erase-content') ||
    entry.payloadCommit === null ||
    erasure?.done ||
    content.kind === 'erased'
  ) {
    return null
  }
  const id = randomUUID()
  if (erasure === null) {
    return (
      <Details summary={t.heading}>
        <p className="mb-3">{t.explain}</p>
        <ActionForm action={requestErasureAction.bind(null, entry.id)} submissionId={id} words={formWords[locale]}>
          <TextArea name="reason" label={t.reason} maxLength={2000} rows={3} />
          <div>
            <Button kind="danger" pendingLabel={t.sending}>
              {t.request}
            </Button>
          </div>
        </ActionForm>
      </Details>
    )
  }
  const who = auditActorName(erasure.requestedById, practitioners.get(erasure.requestedById), locale)
  return (
    <section className="border-2 border-limits-edge p-4">
      <h2>{t.heading}</h2>
      <p>{t.waiting(who, clinicalDateTime(erasure.requestedAt, actor.facility.timeZone, locale))}</p>
      <blockquote className="my-2 whitespace-pre-wrap border-border border-l-4 pl-4">{erasure.reason}</blockquote>
      {erasure.requestedById === actor.practitionerId ? (
        <p>{t.byAnother}</p>
      ) : (
        <ActionForm action={confirmErasureAction.bind(null, entry.id)} submissionId={id} words={formWords[locale]}>
          <div>
            <Button kind="danger" pendingLabel={t.sending}>
              {t.confirm}
            </Button>
          </div>
        </ActionForm>
      )}
    </section>
  )
}
