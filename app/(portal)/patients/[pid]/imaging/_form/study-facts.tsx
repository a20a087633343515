'use client'

import { ABSENCES } from '#lib/clinical/recorded/cell'
import { redFlagField } from '#lib/clinical/recorded/study-fields'
import { RED_FLAGS, YES_NO } from '#lib/clinical/terms'
import { answers } from '#lib/messages/answers'
import { cellAbsences, redFlagNames } from '#lib/messages/findings'
import { formActions } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { DateInput } from '#ui/date-input'
import type { FormValues } from '#ui/form-state'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'

type PartProps = {
  readonly defaults: FormValues
  readonly locale: Locale
  /** The facility's calendar day. */
  readonly today: string
}

/** A field's text in a set of values; nothing when it stands empty. */
function textIn(values: FormValues, name: string): { defaultValue?: string } {
  const value = values[name]
  return typeof value === 'string' ? { defaultValue: value } : {}
}

/** Choices with the digits 1, 2, 3 …: no vocabulary here runs from none to gravest. */
function choices<Word extends string>(words: Readonly<Record<Word, string>>) {
  return Object.entries<string>(words).map(([value, label], place) => ({ value, label, digit: String(place + 1) }))
}

/** What was looked at, when, and by whom it was reported. */
export function StudyFacts({ defaults, locale, today }: PartProps) {
  const t = imaging[locale]
  const group = { layout: 'inline', movesOn: true } as const
  return (
    <>
      <Radios
        {...group}
        name="modality"
        legend={t.modality}
        options={choices(t.modalities)}
        {...textIn(defaults, 'modality')}
      />
      <Radios {...group} name="region" legend={t.region} options={choices(t.regions)} {...textIn(defaults, 'region')} />
      <div data-one-key>
        <DateInput
          name="studyDate"
          label={t.studyDate}
          locale={locale}
          max={today}
          {...textIn(defaults, 'studyDate')}
        />
      </div>
      <Radios
        {...group}
        name="quality"
        legend={t.quality}
        options={choices(t.qualities)}
        {...textIn(defaults, 'quality')}
      />
      <Radios
        {...group}
        name="position"
        legend={t.position}
        options={choices(t.positions)}
        {...textIn(defaults, 'position')}
      />
      <div className="grid grid-cols-1 gap-4 sm:flex sm:flex-wrap sm:gap-x-8">
        <OptionalLine name="reportingClinician" defaults={defaults} locale={locale} chars={24} />
        <OptionalLine name="accessionNumber" defaults={defaults} locale={locale} chars={16} />
        <OptionalLine name="dicomStudyUid" defaults={defaults} locale={locale} chars={40} />
      </div>
    </>
  )
}

type OptionalLineProps = Pick<PartProps, 'defaults' | 'locale'> & {
  readonly name: 'reportingClinician' | 'accessionNumber' | 'dicomStudyUid'
  readonly chars: number
}

function OptionalLine({ name, defaults, locale, chars }: OptionalLineProps) {
  return (
    <TextInput
      name={name}
      label={imaging[locale][name]}
      mark={formActions[locale].optional}
      autoComplete="off"
      spellCheck={false}
      chars={chars}
      {...textIn(defaults, name)}
    />
  )
}

/** What the report says beyond single levels, and whether the person who saves it has looked at it. */
export function StudyStatements({ defaults, locale }: Omit<PartProps, 'today'>) {
  const t = imaging[locale]
  const fourValued = fourValuedChoices(locale)
  const group = { layout: 'inline', size: 'small', movesOn: true } as const
  return (
    <>
      <Radios
        {...group}
        name="unlistedLevels"
        legend={t.unlistedLevels}
        hint={t.unlistedLevelsHint}
        options={choices(t.unlisted)}
        {...textIn(defaults, 'unlistedLevels')}
      />
      <Radios
        {...group}
        name="transitionalAnatomy"
        legend={t.transitionalAnatomy}
        options={fourValued}
        {...textIn(defaults, 'transitionalAnatomy')}
      />
      <div className="flex flex-col gap-3">
        <h3>{t.redFlags}</h3>
        <p className="text-muted">{t.redFlagsHint}</p>
        <div className="grid gap-x-8 gap-y-3 xl:grid-cols-2">
          {RED_FLAGS.map((flag) => (
            <Radios
              {...group}
              key={flag}
              name={redFlagField(flag)}
              legend={redFlagNames[locale][flag]}
              options={fourValued}
              {...textIn(defaults, redFlagField(flag))}
            />
          ))}
        </div>
      </div>
      <Radios
        layout="inline"
        movesOn
        name="physicianReviewed"
        legend={t.physicianReviewed}
        options={[
          { value: 'YES', label: t.reviewedYes, digit: '1' },
          { value: 'NO', label: t.reviewedNo, digit: '0' },
        ]}
        {...textIn(defaults, 'physicianReviewed')}
      />
      <TextArea
        name="otherFindings"
        label={t.otherFindings}
        hint={t.otherFindingsHint}
        mark={formActions[locale].optional}
        rows={2}
        {...textIn(defaults, 'otherFindings')}
      />
    </>
  )
}

/** Yes, no, and the two ways of having no answer, with the digits that they have in the grid. */
function fourValuedChoices(locale: Locale) {
  const [yes, no] = YES_NO
  const [notReported, cannotAssess] = ABSENCES
  return [
    { value: yes, label: answers[locale].yes, digit: '1' },
    { value: no, label: answers[locale].no, digit: '0' },
    { value: cannotAssess, label: cellAbsences[locale].CANNOT_ASSESS, digit: '8' },
    { value: notReported, label: cellAbsences[locale].NOT_REPORTED, digit: '9' },
  ]
}
