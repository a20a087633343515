import { type ImagePersonDifference, PERSON_ANSWERS, PERSON_FIELD } from '#lib/clinical/recorded/image-person'
import type { DicomHeader } from '#lib/dicom/header'
import type { OpenPatient } from '#lib/dicom/same-person'
import { clinicalDate } from '#lib/messages/dates'
import { dicom } from '#lib/messages/dicom'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import type { FormValues } from '#ui/form-state'
import { Notice } from '#ui/notice'
import { Radios } from '#ui/radios'

type OtherPersonProps = {
  readonly differs: ImagePersonDifference
  /** Null when the form was opened again from a draft and the file is not there any more. */
  readonly header: DicomHeader | null
  readonly patient: OpenPatient
  readonly defaults: FormValues
  readonly locale: Locale
}

/** The question that stands before saving when a file names somebody else: both names side by side, no answer chosen. */
export function OtherPerson({ differs, header, patient, defaults, locale }: OtherPersonProps) {
  const t = dicom[locale]
  const born = (date: string | null) => (date === null ? t.notStated : clinicalDate(date, locale))
  const before = defaults[PERSON_FIELD]
  return (
    <Notice kind="warning">
      <div role="alert" className="flex flex-col gap-1">
        <p className="font-semibold">{t.differs[differs]}</p>
        {header === null ? null : <p>{t.inFile(header.patientName ?? t.notStated, born(header.birthDate))}</p>}
        <p>{t.inRecord(personName(patient, locale), born(patient.birthDate))}</p>
      </div>
      <Radios
        // Another file is another question.
        key={`${differs} ${header?.patientName} ${header?.birthDate}`}
        name={PERSON_FIELD}
        legend={t.person}
        hint={t.recorded}
        options={PERSON_ANSWERS.map((value) => ({ value, label: t.answer[value] }))}
        {...(header === null && typeof before === 'string' ? { defaultValue: before } : {})}
      />
    </Notice>
  )
}
