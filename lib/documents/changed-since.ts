/** What a recommendation was made from and by; the same facts, guideline and day make the same digest. */
type Basis = {
  readonly asOf: string
  readonly rulesetHash: string
  readonly studyIds: readonly string[]
  readonly assessmentId: string | null
  readonly digest: string
}

/** Why a stored recommendation is not the one that the rules would give now. */
export type ChangeCause = 'day' | 'ruleset' | 'studies' | 'assessment' | 'details'

/**
 * What has changed since a recommendation was stored, derived by comparing it with the one that would be made now: nothing
 * has to be remembered, and nothing can be forgotten. `details` is what is left: the patient's own data, or a name in it.
 */
export function changedSince(stored: Basis, now: Basis): readonly ChangeCause[] {
  if (stored.digest === now.digest) return []
  const causes: ChangeCause[] = []
  if (stored.studyIds.toSorted().join() !== now.studyIds.toSorted().join()) causes.push('studies')
  if (stored.assessmentId !== now.assessmentId) causes.push('assessment')
  if (stored.rulesetHash !== now.rulesetHash) causes.push('ruleset')
  if (stored.asOf !== now.asOf) causes.push('day')
  return causes.length === 0 ? ['details'] : causes
}
