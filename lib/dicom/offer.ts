import type { StudyRegion } from '#lib/clinical/level'
import type { Modality } from '#lib/clinical/terms'
import type { DicomHeader } from './header.ts'

/** A field of the study's form and the value that a file offers for it. */
export type Offer =
  | { readonly field: 'modality'; readonly value: Modality }
  | { readonly field: 'region'; readonly value: StudyRegion }
  | { readonly field: 'studyDate' | 'dicomStudyUid' | 'accessionNumber'; readonly value: string }

/** CT myelography is no modality of DICOM but a procedure: a CT is offered as CT, and the physician knows better. */
const MODALITIES: Readonly<Record<string, Modality>> = {
  MR: 'MR',
  CT: 'CT',
  CR: 'XR',
  DX: 'XR',
  RG: 'XR',
  XA: 'XR',
  RF: 'XR',
}

/** PS3.16 Annex L. `SPINE` alone names no part of it and is not offered as the whole. */
const REGIONS: Readonly<Record<string, StudyRegion>> = {
  CSPINE: 'CERVICAL',
  TSPINE: 'THORACIC',
  LSPINE: 'LUMBAR',
  LSSPINE: 'LUMBAR',
  WHOLESPINE: 'WHOLE_SPINE',
}

/** What a file offers for the form, each field for itself. What it does not say in known words is not guessed. */
export function offersOf(header: DicomHeader, today: string): readonly Offer[] {
  const { studyDate, studyUid, accessionNumber } = header
  const modality = MODALITIES[header.modality?.toUpperCase() ?? '']
  const region = REGIONS[header.bodyPart?.toUpperCase().replaceAll(/[^A-Z]/g, '') ?? '']
  return [
    ...(modality ? [{ field: 'modality', value: modality } as const] : []),
    ...(region ? [{ field: 'region', value: region } as const] : []),
    // The form would refuse a day that has not come.
    ...(studyDate !== null && studyDate <= today ? [{ field: 'studyDate', value: studyDate } as const] : []),
    ...(isUid(studyUid) ? [{ field: 'dicomStudyUid', value: studyUid } as const] : []),
    ...(accessionNumber ? [{ field: 'accessionNumber', value: accessionNumber } as const] : []),
  ]
}

function isUid(text: string | null): text is string {
  return text !== null && text.length <= 64 && /^[0-9]+(\.[0-9]+)*$/.test(text)
}
