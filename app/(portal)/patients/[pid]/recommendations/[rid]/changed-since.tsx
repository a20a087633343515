import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { recommendation } from '#lib/messages/recommendation'
import type { RecommendationView } from '#lib/use-cases/view-recommendation'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { recommendAction } from './actions.ts'

/** Why this recommendation is not the one that the rules would give now, and the way to that one. */
export function ChangedSince({ view, locale }: { readonly view: RecommendationView; readonly locale: Locale }) {
  const t = recommendation[locale]
  const { patient, changes, newerId } = view
  if (changes.length === 0) return null
  return (
    <Notice kind="warning" heading={t.changed}>
      <p>{t.changedMeaning}</p>
      <ul className="mb-3 list-disc pl-5">
        {changes.map((cause) => (
          <li key={cause}>{t.cause[cause]}</li>
        ))}
      </ul>
      <ActionForm
        action={recommendAction.bind(null, patient.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
        id="again"
      >
        <div className="flex flex-wrap gap-3">
          <Button pendingLabel={t.againPending}>{t.again}</Button>
          {newerId === null ? null : (
            <LinkButton href={`/patients/${patient.id}/recommendations/${newerId}` as Route}>{t.openNewer}</LinkButton>
          )}
        </div>
      </ActionForm>
    </Notice>
  )
}
