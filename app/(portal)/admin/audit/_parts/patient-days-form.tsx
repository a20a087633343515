import { randomUUID } from 'node:crypto'
import { auditReports } from '#lib/messages/audit-reports'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { TextInput } from '#ui/text-input'
import { askAboutPatientAction } from '../report/actions.ts'

type PatientDaysFormProps = {
  readonly place: 'report' | 'disclosure'
  readonly label: string
  readonly from: string
  readonly to: string
  readonly locale: Locale
}

/** A patient and two days; the address that follows holds an id. */
export function PatientDaysForm({ place, label, from, to, locale }: PatientDaysFormProps) {
  const t = auditReports[locale]
  return (
    <ActionForm
      action={askAboutPatientAction.bind(null, place)}
      submissionId={randomUUID()}
      words={formWords[locale]}
      id="patient-days"
    >
      <TextInput name="patient" label={t.patient} autoComplete="off" chars={28} />
      <div className="flex flex-wrap gap-4">
        <DateInput name="from" label={t.from} locale={locale} defaultValue={from} />
        <DateInput name="to" label={t.to} locale={locale} defaultValue={to} />
      </div>
      <div>
        <Button pendingLabel={t.asking}>{label}</Button>
      </div>
    </ActionForm>
  )
}
