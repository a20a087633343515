import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import type { ChartSoFar } from '#lib/clinical/recorded/prohibitions'
import type { Question } from '#lib/clinical/recorded/questions'
import { RED_FLAGS } from '#lib/clinical/terms'
import { answers } from '#lib/messages/answers'
import { assessment } from '#lib/messages/assessment'
import { cellAbsences } from '#lib/messages/findings'
import type { Locale } from '#lib/messages/locale'
import type { AssessmentForm } from '#lib/use-cases/open-assessment-form'
import { today } from '#lib/use-cases/shared/today'
import { studyTitle } from '../../imaging/_words/study-title.ts'

/** What the form of an assessment is told of its patient and facility; `amendsId` is the version that it replaces. */
export function knownOfPatient(
  actor: Actor,
  now: Date,
  form: AssessmentForm,
  locale: Locale,
  amendsId: string | null = null,
) {
  const { patient, studies, rulesetVersion } = form
  return {
    preview: { patientId: patient.id, kind: 'ASSESSMENT', amendsId, lookId: randomUUID() } as const,
    chart: chartSoFar(patient, studies, today(actor, now)),
    rulesetVersion,
    emergencyNumber: actor.facility.emergencyNumber,
    reported: reportedRedFlags(studies, locale),
  }
}

function chartSoFar(
  { birthDate, sex }: AssessmentForm['patient'],
  studies: AssessmentForm['studies'],
  asOf: string,
): ChartSoFar {
  return {
    asOf,
    patient: { birthDate, sex: sex === 'NOT_KNOWN' ? null : sex },
    // The rules read no free text, so none travels to the browser.
    studies: studies.map((study) => ({ ...study, reportText: null, otherFindings: null })),
  }
}

/** What each report says of a red flag, in words; flags that no report speaks of are absent. */
function reportedRedFlags(studies: AssessmentForm['studies'], locale: Locale): Partial<Record<Question, string>> {
  const words = { YES: answers[locale].yes, NO: answers[locale].no, ...cellAbsences[locale] }
  const lines = RED_FLAGS.map((flag) => {
    const said = studies.flatMap((study: RecordedStudy) => {
      const cell = study.redFlags[flag]
      return cell === null ? [] : [assessment[locale].reportSays(studyTitle(study, locale), words[cell])]
    })
    return [flag, said.join(' · ')] as const
  })
  return Object.fromEntries(lines.filter(([, said]) => said !== ''))
}
