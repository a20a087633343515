import { engineOf } from '../engine.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Firing } from '../firings.ts'
import { judge } from '../judgement.ts'
import { type Outcome, restrictivenessRank } from '../outcome.ts'
import type { EvaluationRecord } from '../record.ts'
import type { Ruleset } from '../ruleset.ts'
import { alternativesTo, unitOf } from './alternatives.ts'
import type { Counterfactual } from './document.ts'
import { valueAt, withValueAt } from './edit-record.ts'
import { fieldLabel, fieldName } from './field-label.ts'
import { sentence } from './text.ts'
import { valueText } from './value-words.ts'

/** More would not be read; the nearest changes come first. */
const AT_MOST = 8

/** Answers that a physician would think of first when asking what could still turn a milder outcome. */
const KEY_PATHS = [
  'stability.physicianConclusion',
  'neuro.saddleSensoryChange',
  'neuro.bladder',
  'neuro.progressiveDeficit',
  'neuro.numbness',
  'neuro.walking.difficulty',
  'neuro.walking.distanceM',
  'neuro.radicularPain',
  'neuro.umnSigns',
  'imaging.changeSinceImaging',
  'general.anticoagulation',
  'general.osteoporosis',
  'general.dvt',
  'plan.deliverySetting',
]

/**
 * What one single change would alter, in both directions, found by asking the engine again with the change made. It is
 * information about the guideline; it never says that anything should be recorded differently.
 */
export function counterfactualsOf(
  record: EvaluationRecord,
  evaluation: Evaluation,
  fired: readonly Firing[],
  ruleset: Ruleset,
): readonly Counterfactual[] {
  const now = restrictivenessRank(evaluation.outcome)
  const engine = engineOf(ruleset)
  const outcomeWith = (path: string, value: unknown) => judge(withValueAt(record, path, value), engine).outcome
  const tries = (paths: readonly string[], direction: Counterfactual['direction']) =>
    paths.flatMap((path) => {
      const found = nearestChange(record, path, direction, now, outcomeWith)
      return found ? [{ path, direction, ...found }] : []
    })
  const milder = tries(pathsBehind(fired, evaluation.outcome), 'less-restrictive')
  const graver = tries([...worstLevelPaths(record, evaluation), ...KEY_PATHS], 'more-restrictive')
  return [...milder.slice(0, AT_MOST), ...graver.slice(0, AT_MOST)]
}

/** The first alternative value that moves the outcome that way; null when no single value of this field does. */
function nearestChange(
  record: EvaluationRecord,
  path: string,
  direction: Counterfactual['direction'],
  now: number,
  outcomeWith: (path: string, value: unknown) => Outcome,
): Pick<Counterfactual, 'change' | 'outcome'> | null {
  const [, side = null] = /\.([LR])$/.exec(path) ?? []
  const held = valueAt(record, path)
  for (const value of alternativesTo(path, fieldName(path), side)) {
    if (value === held) continue
    const outcome = outcomeWith(path, value)
    const moved = restrictivenessRank(outcome) - now
    if (direction === 'less-restrictive' ? moved > 0 : moved < 0) {
      return { outcome, change: changeText(path, value) }
    }
  }
  return null
}

function changeText(path: string, value: string | number): Counterfactual['change'] {
  const label = fieldLabel(path)
  const field = fieldName(path)
  const said = valueText(field, value, unitOf(path, field))
  return sentence(['if ', label, ' were: ', said], ['如果“', label, '”为:', said])
}

/** The recorded fields behind the rules of the winning outcome: only they can make it milder. */
function pathsBehind(fired: readonly Firing[], outcome: Outcome): readonly string[] {
  const paths = fired
    .filter(({ rule }) => rule.outcome === outcome)
    .flatMap(({ facts }) => facts.flatMap(({ fields }) => fields.map(({ path }) => path)))
  return [...new Set(paths)]
}

/** The central grade of each listed level: the first thing that would turn a milder recommendation. */
function worstLevelPaths(record: EvaluationRecord, { worstSeverity }: Evaluation): readonly string[] {
  const levels = record.imaging?.levels ?? []
  const [first] = levels.filter(({ qualitative }) => qualitative === worstSeverity)
  return first?.level ? [`imaging.levels[${first.level}].qualitative`] : []
}
