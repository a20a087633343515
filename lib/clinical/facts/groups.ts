import type { EvaluationRecord } from '../record.ts'
import { groupIn } from './reading.ts'

type Group<Parent, Key extends keyof Parent> = NonNullable<Parent[Key]>
type Imaging = Group<EvaluationRecord, 'imaging'>
type Neuro = Group<EvaluationRecord, 'neuro'>
type General = Group<EvaluationRecord, 'general'>

/** The groups of a record, none of them missing: one that was not recorded is there without fields. */
export interface Groups {
  readonly patient: Group<EvaluationRecord, 'patient'>
  readonly plan: Group<EvaluationRecord, 'plan'>
  readonly imaging: Imaging
  readonly dynamic: Group<Imaging, 'dynamic'>
  readonly redFlags: Group<Imaging, 'redFlags'>
  readonly stability: Group<EvaluationRecord, 'stability'>
  readonly neuro: Neuro
  readonly motor: Group<Neuro, 'motor'>
  readonly walking: Group<Neuro, 'walking'>
  readonly general: General
  readonly spinalSurgery: Group<General, 'spinalSurgery'>
  readonly clearance: Group<EvaluationRecord, 'clearance'>
}

export function groupsIn(record: EvaluationRecord): Groups {
  const imaging = groupIn(record.imaging)
  const neuro = groupIn(record.neuro)
  const general = groupIn(record.general)
  return {
    patient: groupIn(record.patient),
    plan: groupIn(record.plan),
    imaging,
    dynamic: groupIn(imaging.dynamic),
    redFlags: groupIn(imaging.redFlags),
    stability: groupIn(record.stability),
    neuro,
    motor: groupIn(neuro.motor),
    walking: groupIn(neuro.walking),
    general,
    spinalSurgery: groupIn(general.spinalSurgery),
    clearance: groupIn(record.clearance),
  }
}
