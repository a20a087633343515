import { randomUUID } from 'node:crypto'
import type { ClearanceState } from '#lib/clinical/clearance/clearance-state'
import { clearance } from '#lib/messages/clearance'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { worklist } from '#lib/messages/worklist'
import type { Worklist } from '#lib/use-cases/view-worklist'
import { ClearanceChip } from '../../_clinical/clearance-chip.tsx'
import { PermissionForAMinute } from '../../_clinical/permission-for-a-minute.tsx'
import { WorkTable } from './work-table.tsx'

type Rows = Extract<Worklist, { role: 'PHYSIOTHERAPIST' }>['patients']

type PhysiotherapistWorkProps = { readonly rows: Rows; readonly today: string; readonly locale: Locale }

/** The facility's patients that a physiotherapist may be about to treat, and whether they may. */
export function PhysiotherapistWork({ rows, today, locale }: PhysiotherapistWorkProps) {
  const t = worklist[locale]
  return (
    <WorkTable
      title={t.patients.title}
      empty={t.patients.empty}
      columns={[t.columns.today, t.columns.state, t.columns.since, t.columns.until]}
      rows={rows.map(({ patient, own, region, state, since, validUntil }) => ({
        key: `${patient.id} ${region}`,
        patient,
        own,
        href: `/patients/${patient.id}/clearance`,
        cells: [
          <strong key="today" className="whitespace-nowrap">
            <PermissionForAMinute renderId={randomUUID()} afterwards={t.todayWords.NO}>
              {t.todayWords[todayWord(state)]}
            </PermissionForAMinute>
          </strong>,
          <span key="state" className="inline-flex min-w-36 flex-wrap items-center gap-2">
            <ClearanceChip state={state} locale={locale} />
            {clearance[locale].region[region]}
          </span>,
          clinicalDate(since, locale),
          validUntil === null ? '' : clinicalDate(validUntil, locale),
        ],
      }))}
      next={t.patients.next}
      today={today}
      locale={locale}
    />
  )
}

/** The one word for today: whatever is neither cleared nor checked is a no. */
function todayWord({ shown }: ClearanceState): 'CHECK' | 'TREAT' | 'NO' {
  if (shown === 'TREAT_TODAY') return 'TREAT'
  return shown === 'CHECK_FIRST' ? 'CHECK' : 'NO'
}
