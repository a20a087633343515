import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'

/** What the form shows of a study that is recorded already; newest first where several stand together. */
export type EarlierStudy = Pick<RecordedStudy, 'modality' | 'region' | 'studyDate' | 'levels'> & { readonly id: string }

/** Only that much of a stored study travels to the browser. */
export function earlierStudy({ id, modality, region, studyDate, levels }: EarlierStudy): EarlierStudy {
  return { id, modality, region, studyDate, levels }
}
