import { OUTCOMES } from '#lib/clinical/outcome'
import type { Ruleset } from '#lib/clinical/ruleset'
import {
  chineseTable,
  definitionTable,
  modifierTable,
  requiredTable,
  ruleTable,
  scaleTable,
  techniqueTable,
} from './sections.ts'
import { changesOf, versionTable } from './versions.ts'

const HEADINGS = {
  EMERGENCY_REFERRAL: 'Emergency',
  CONTRAINDICATED: 'Contraindicated',
  INSUFFICIENT_INFORMATION: 'Insufficient information',
  PHYSICIAN_REVIEW: 'Physician review',
  CONDITIONAL_CLEARANCE: 'Clearance',
} as const

/** The whole guideline as Markdown: what a physician reads and signs, printed from the data that decides. */
export function guidelineInMarkdown(current: Ruleset, rulesets: readonly Ruleset[]): string {
  const { clearanceDays, imagingDays, stabilityDays } = current.validity
  const parts = [
    `# The guideline, version ${current.version}`,
    'Printed from the rules by `npm run rules:print`; not to be edited by hand. Decision support for clinicians. It has not been reviewed by a licensed clinician and is not a diagnosis.',
    '## Versions',
    versionTable(rulesets, current),
    '## How to read it',
    READING,
    ...OUTCOMES.flatMap((outcome) => [`## ${HEADINGS[outcome]}`, ruleTable(outcome, current)]),
    '## Definitions',
    definitionTable(current),
    '## Scales',
    'A step names only its lower bound. An unknown value is a range: it may be anything.',
    scaleTable(current),
    '## Limits of a clearance',
    modifierTable(current),
    `A clearance ends at the earliest of: ${clearanceDays} days after the day of assessment (when verified: the day it ends anyway, and ${clearanceDays} days after its issue); ${imagingDays} days after the newest study; ${stabilityDays} days after the confirmation of stability.`,
    '## Techniques',
    techniqueTable(current),
    'An id that is in no class is UNKNOWN_NOT_PERMITTED; without a clearance everything that is not forbidden is NOT_CLEARED.',
    '## Required answers',
    'Where all fields of a line are unknown, nothing is cleared.',
    requiredTable(current),
    `Optional measurements: ${current.optionalMeasurements.join(', ')}.`,
    '## 规则(中文)',
    chineseTable(current),
    '## Changes',
    ...[...rulesets].reverse().flatMap((ruleset) => [`### ${ruleset.version}`, changesOf(ruleset, current)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const READING = [
  'Every rule is asked of every record; all that fire are kept; the most restrictive outcome wins. Only `R-SRC-K01` and `R-DEF-I99` look at the others.',
  'R-SRC rules stand on the source article, R-LIT rules on literature or policy; R-LIT rules only make the guideline stricter.',
  'Absent, null or outside the vocabulary is unknown. A statement about something unknown is false; its negation is therefore true, which is written “(or unknown)”.',
  'Facts carry the names of the evaluation record without their group. Derived facts: `worst` is the gravest known severity of any level, `maxListhesis` the highest Meyerding grade recorded (0 if none), `surgery` YES when an operation or the weeks since one are recorded, `ageDays` whole calendar days up to the day of the question. `severity`, `root`, `cord` and `caudaEquina` of a level follow from the scales below.',
  'A qualifying study is MR, CT myelography or CT of the region to be treated or of the whole spine; the newest are those that share the latest date not after the day of the question.',
  'Paths into a record are dotted field names; a level stands under its name (`imaging.levels[L4-L5].rootCompromise`), a row without a valid level under its place (`imaging.levels[0].level`), a study under its place (`imaging.studies[0].date`).',
  'Provenance: [V] read in the source, [V2] read in a secondary source, [R] recalled, to be checked before publishing, [P] a choice of this guideline, [SRC-n] a sentence of the source article.',
]
  .map((sentence) => `- ${sentence}`)
  .join('\n')
