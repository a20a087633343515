import type { Route } from 'next'
import Link from 'next/link'
import { advice } from '#lib/messages/advice'
import { clinicalDateTime } from '#lib/messages/dates'
import type { AdviceView } from '#lib/use-cases/view-advice'
import { Notice } from '#ui/notice'
import type { DocumentLook } from '../../_document/look.ts'

/** What became of an advice, first of all: an old version says at once that it is one, and leads to the current. */
export function AdviceCourse({ view, look }: { readonly view: AdviceView; readonly look: DocumentLook }) {
  const { locale, timeZone, patientId } = look
  const t = advice[locale]
  const { ending, replacedBy, summary } = view
  const time = (at: Date) => clinicalDateTime(at, timeZone, locale)
  return (
    <>
      {replacedBy === null ? null : (
        <Notice kind="warning">
          <p className="font-semibold">{t.replacedOn(time(replacedBy.signedAt), replacedBy.signedBy ?? '')}</p>
          <Link
            href={`/patients/${patientId}/advice/${replacedBy.id}` as Route}
            prefetch={false}
            className="inline-block min-h-6 text-link underline"
          >
            {t.openCurrent}
          </Link>
        </Notice>
      )}
      {ending === null ? null : (
        <Notice kind="warning">
          <p className="font-semibold">{t.endedOn[ending.kind](time(ending.at), ending.by)}</p>
          <p>
            {t.reason}: {ending.reason}
          </p>
        </Notice>
      )}
      {summary.course === 'waiting-for-co-signature' ? (
        <Notice kind="warning">
          <p className="font-semibold">{t.waiting}</p>
          {view.own ? <p>{t.own}</p> : null}
        </Notice>
      ) : null}
    </>
  )
}
