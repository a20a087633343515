import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { clinicalDate } from '#lib/messages/dates'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'

/** What a study is called: "Lumbar MRI 18-Nov-2026". */
export function studyTitle(study: Pick<RecordedStudy, 'modality' | 'region' | 'studyDate'>, locale: Locale): string {
  const t = imaging[locale]
  return t.title(t.modalities[study.modality], t.regions[study.region], clinicalDate(study.studyDate, locale))
}
