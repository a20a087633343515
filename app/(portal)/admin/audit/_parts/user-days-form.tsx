import { randomUUID } from 'node:crypto'
import { auditReports } from '#lib/messages/audit-reports'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { latinName, type PersonName } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { Select } from '#ui/select'
import { askAboutUserAction } from '../report/actions.ts'

type UserDaysFormProps = {
  readonly users: readonly (PersonName & { readonly id: string })[]
  readonly from: string
  readonly to: string
  readonly locale: Locale
}

/** A user and two days. */
export function UserDaysForm({ users, from, to, locale }: UserDaysFormProps) {
  const t = auditReports[locale]
  return (
    <ActionForm action={askAboutUserAction} submissionId={randomUUID()} words={formWords[locale]} id="user-days">
      <Select
        name="user"
        label={t.user}
        hint={t.userHint}
        empty={t.choose}
        options={users.map((user) => ({ value: user.id, label: latinName(user) }))}
      />
      <div className="flex flex-wrap gap-4">
        <DateInput name="from" label={t.from} locale={locale} defaultValue={from} />
        <DateInput name="to" label={t.to} locale={locale} defaultValue={to} />
      </div>
      <div>
        <Button pendingLabel={t.asking}>{t.whatSaw}</Button>
      </div>
    </ActionForm>
  )
}
