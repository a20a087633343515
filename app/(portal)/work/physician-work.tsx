import { clearance } from '#lib/messages/clearance'
import { clinicalDate, clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { worklist } from '#lib/messages/worklist'
import type { Worklist } from '#lib/use-cases/view-worklist'
import { ClearanceChip } from '../../_clinical/clearance-chip.tsx'
import { OutcomeBadge } from '../../_clinical/state-badge.tsx'
import { type WorkRow, WorkTable } from './work-table.tsx'

type PhysicianList = Extract<Worklist, { role: 'PHYSICIAN' }>

type PhysicianWorkProps = {
  readonly list: PhysicianList
  readonly today: string
  readonly timeZone: string
  readonly locale: Locale
}

/** The five lists of a physician, in the order in which they press. */
export function PhysicianWork({ list, today, timeZone, locale }: PhysicianWorkProps) {
  const t = worklist[locale]
  const { state, since, until } = t.columns
  const common = { today, locale }
  const recommended = (rows: PhysicianList['toSign']) => rows.map((row) => recommendationRow(row, timeZone, locale))
  const suspended = list.suspended.map((row) => clearanceRow(row, clinicalDate(row.since, locale), locale))
  return (
    <>
      <WorkTable {...t.toSign} columns={[state, since]} rows={recommended(list.toSign)} {...common} />
      <WorkTable {...t.toCoSign} columns={[state, since]} rows={coSignRows(list, timeZone, locale)} {...common} />
      <WorkTable {...t.suspended} columns={[state, since]} rows={suspended} {...common} />
      <WorkTable {...t.ending} columns={[state, until]} rows={endingRows(list, locale)} {...common} />
      <WorkTable {...t.missing} columns={[state, since]} rows={recommended(list.missing)} {...common} />
    </>
  )
}

function recommendationRow(row: PhysicianList['toSign'][number], timeZone: string, locale: Locale): WorkRow {
  const { id, patient, own, outcome, computedAt } = row
  return {
    key: id,
    patient,
    own,
    href: `/patients/${patient.id}/recommendations/${id}`,
    cells: [
      <OutcomeBadge key="outcome" outcome={outcome} locale={locale} />,
      clinicalDateTime(computedAt, timeZone, locale),
    ],
  }
}

function coSignRows({ toCoSign }: PhysicianList, timeZone: string, locale: Locale): readonly WorkRow[] {
  return toCoSign.map(({ id, patient, own, signatoryName, createdAt }) => ({
    key: id,
    patient,
    own,
    href: `/patients/${patient.id}/advice/${id}/co-sign`,
    cells: [worklist[locale].toCoSign.signedBy(signatoryName), clinicalDateTime(createdAt, timeZone, locale)],
  }))
}

function endingRows({ ending }: PhysicianList, locale: Locale): readonly WorkRow[] {
  return ending.map((row) => {
    const left = row.sessionsLeft === null ? '' : worklist[locale].ending.sessionsLeft(row.sessionsLeft)
    const until = row.validUntil === null ? '' : clinicalDate(row.validUntil, locale)
    return clearanceRow(row, `${until} · ${left}`, locale)
  })
}

function clearanceRow(row: PhysicianList['ending'][number], when: string, locale: Locale): WorkRow {
  const { patient, own, region, state } = row
  return {
    key: `${patient.id} ${region}`,
    patient,
    own,
    href: `/patients/${patient.id}/clearance`,
    cells: [
      <span key="state" className="inline-flex min-w-36 flex-wrap items-center gap-2">
        <ClearanceChip state={state} locale={locale} />
        {clearance[locale].region[region]}
      </span>,
      when,
    ],
  }
}
