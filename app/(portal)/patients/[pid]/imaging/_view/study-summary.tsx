import type { ReactNode } from 'react'
import type { Cell } from '#lib/clinical/recorded/cell'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { RED_FLAGS, type YesNo } from '#lib/clinical/terms'
import { answers } from '#lib/messages/answers'
import { clinicalDate } from '#lib/messages/dates'
import { cellAbsences, redFlagNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { SummaryList } from '#ui/summary-list'

type StudySummaryProps = {
  readonly study: RecordedStudy
  readonly locale: Locale
  /** Who reviewed it and when, or that nobody has. */
  readonly reviewed: ReactNode
}

/** Everything that a study says beyond its levels. What was left blank says so. */
export function StudySummary({ study, locale, reviewed }: StudySummaryProps) {
  const t = imaging[locale]
  const blank = answers[locale].notEntered
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <>
      <SummaryList
        rows={[
          row('modality', t.modality, t.modalities[study.modality]),
          row('region', t.region, t.regions[study.region]),
          row('studyDate', t.studyDate, clinicalDate(study.studyDate, locale)),
          row('quality', t.quality, study.quality === null ? blank : t.qualities[study.quality]),
          row('position', t.position, study.position === null ? blank : t.positions[study.position]),
          row('reportingClinician', t.reportingClinician, study.reportingClinician ?? blank),
          row('accessionNumber', t.accessionNumber, study.accessionNumber ?? blank),
          row('dicomStudyUid', t.dicomStudyUid, study.dicomStudyUid ?? blank),
          row(
            'unlistedLevels',
            t.unlistedLevels,
            study.unlistedLevels === null ? blank : t.unlisted[study.unlistedLevels],
          ),
          row('transitionalAnatomy', t.transitionalAnatomy, fourValued(study.transitionalAnatomy, locale)),
          row('reviewed', t.reviewedBy, reviewed),
        ]}
      />
      <section className="flex flex-col gap-2">
        <h2>{t.redFlags}</h2>
        <SummaryList
          rows={RED_FLAGS.map((flag) =>
            row(flag, redFlagNames[locale][flag], fourValued(study.redFlags[flag], locale)),
          )}
        />
      </section>
      <LongText heading={t.otherFindings} text={study.otherFindings} />
      <LongText heading={t.reportText} text={study.reportText} />
    </>
  )
}

function LongText({ heading, text }: { readonly heading: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <section className="flex flex-col gap-2">
      <h2>{heading}</h2>
      <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
    </section>
  )
}

function fourValued(cell: Cell<YesNo>, locale: Locale): string {
  const words = { YES: answers[locale].yes, NO: answers[locale].no, ...cellAbsences[locale] }
  return cell === null ? answers[locale].notEntered : words[cell]
}
