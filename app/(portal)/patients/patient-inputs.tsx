import { formActions } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { patients } from '#lib/messages/patients'
import { sexWords, shell } from '#lib/messages/shell'
import { Checkbox } from '#ui/checkbox'
import { DateInput } from '#ui/date-input'
import { Radios } from '#ui/radios'
import { TextInput } from '#ui/text-input'

type Stored = {
  readonly familyName: string
  readonly givenName: string
  readonly otherScriptName: string | null
  readonly title: string | null
  readonly birthDate: string | null
  readonly sex: 'FEMALE' | 'MALE' | 'OTHER' | 'NOT_KNOWN'
  readonly mrn: string
}

type PatientInputsProps = {
  readonly locale: Locale
  /** The facility's calendar day: nobody is born later. */
  readonly today: string
  /** What is stored of a patient who is registered already. */
  readonly stored?: Stored
}

/** Who a patient is, field by field. Nothing is chosen for somebody who is new. */
export function PatientInputs({ locale, today, stored }: PatientInputsProps) {
  const t = patients[locale]
  const optional = formActions[locale].optional
  const sexes = Object.entries(sexWords[locale]).map(([value, label]) => ({ value, label }))
  return (
    <>
      <TextInput name="familyName" label={t.familyName} autoComplete="off" defaultValue={stored?.familyName ?? ''} />
      <TextInput name="givenName" label={t.givenName} autoComplete="off" defaultValue={stored?.givenName ?? ''} />
      <TextInput
        name="otherScriptName"
        label={t.otherScriptName}
        hint={t.otherScriptHint}
        mark={optional}
        autoComplete="off"
        defaultValue={stored?.otherScriptName ?? ''}
      />
      <TextInput
        name="title"
        label={t.title}
        hint={t.titleHint}
        mark={optional}
        autoComplete="off"
        chars={8}
        defaultValue={stored?.title ?? ''}
      />
      <DateInput
        name="birthDate"
        label={t.birthDate}
        locale={locale}
        max={today}
        defaultValue={stored?.birthDate ?? ''}
      />
      <Checkbox
        name="birthDateUnknown"
        label={t.birthDateUnknown}
        defaultChecked={stored !== undefined && stored.birthDate === null}
      />
      <Radios
        name="sex"
        legend={t.sex}
        layout="inline"
        options={sexes}
        {...(stored === undefined ? {} : { defaultValue: stored.sex })}
      />
      <TextInput
        name="mrn"
        label={shell[locale].mrn}
        hint={t.mrnHint}
        autoComplete="off"
        spellCheck={false}
        chars={16}
        defaultValue={stored?.mrn ?? ''}
      />
    </>
  )
}
