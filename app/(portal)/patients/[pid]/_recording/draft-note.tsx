import { randomUUID } from 'node:crypto'
import { clinicalDateTime } from '#lib/messages/dates'
import { formWords } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { discardDraftAction } from './discard-draft.ts'

type DraftNoteProps = {
  readonly patientId: string
  readonly kind: 'IMAGING_STUDY' | 'ASSESSMENT'
  readonly draft: { readonly id: string; readonly updatedAt: Date } | null
  readonly timeZone: string
  readonly locale: Locale
}

/** Says that the form below is an unfinished one, and lets it be thrown away. Nothing where it is a new form. */
export function DraftNote({ patientId, kind, draft, timeZone, locale }: DraftNoteProps) {
  if (draft === null) return null
  const t = imaging[locale]
  return (
    <Notice heading={t.draftTitle}>
      <p className="mb-2">{t.draftKept(clinicalDateTime(draft.updatedAt, timeZone, locale))}</p>
      <ActionForm
        id="discard"
        action={discardDraftAction.bind(null, patientId, kind, draft.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
      >
        <div>
          <Button kind="danger" pendingLabel={t.discarding}>
            {t.discardDraft}
          </Button>
        </div>
      </ActionForm>
    </Notice>
  )
}
