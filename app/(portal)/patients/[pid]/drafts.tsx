import type { Route } from 'next'
import Link from 'next/link'
import { chart } from '#lib/messages/chart'
import { clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import type { ChartView } from '#lib/use-cases/view-chart'
import { Notice } from '#ui/notice'

type DraftsProps = { readonly view: ChartView; readonly timeZone: string; readonly locale: Locale }

/** Forms that somebody began: nothing in them counts before it is saved. */
export function Drafts({ view, timeZone, locale }: DraftsProps) {
  const t = chart[locale]
  if (view.drafts.length === 0) return null
  return (
    <Notice heading={t.drafts}>
      <ul>
        {view.drafts.map((draft) => {
          const by = view.people.get(draft.updatedById)
          const what = `${t.draft[draft.kind]}${draft.amendsId === null ? '' : ` ${t.amending}`}`
          const when = clinicalDateTime(draft.updatedAt, timeZone, locale)
          return (
            <li key={draft.id}>
              <Link
                href={draftHref(view.patient.id, draft) as Route}
                prefetch={false}
                className="inline-flex min-h-11 items-center text-link underline"
              >
                {t.draftOf(what, when, by ? personName(by, locale) : '')}
              </Link>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function draftHref(pid: string, { id, kind, amendsId }: ChartView['drafts'][number]): string {
  const room = kind === 'IMAGING_STUDY' ? 'imaging' : 'assessments'
  return `/patients/${pid}/${room}/${amendsId === null ? 'new' : `${amendsId}/amend`}?draft=${id}`
}
