import type { Firing } from '../firings.ts'
import { ASSESSMENT_BLOCKS, QUESTION_NAMES, QUESTIONS } from '../recorded/questions.ts'
import type { MissingItem } from './document.ts'
import { fieldLabel } from './field-label.ts'

/** Where a clinician would go first: the images, then the assessment from top to bottom, then the clearance. */
const QUESTION_ORDER: ReadonlyMap<string, number> = new Map(
  ASSESSMENT_BLOCKS.flatMap((block) => QUESTION_NAMES.filter((name) => QUESTIONS[name].block === block))
    .map((name) => QUESTIONS[name].path)
    .flatMap((path, index) => (path === null ? [] : [[path, index] as const])),
)

function place(path: string): number {
  if (path.startsWith('imaging.studies')) return 0
  if (path.startsWith('imaging.levels') || path === 'imaging.unlistedLevels') return 1
  if (path.startsWith('imaging.dynamic')) return 2
  const question = QUESTION_ORDER.get(path)
  // Behind the images come the questions in the order of the form; what no form asks for comes last.
  return question === undefined ? 1000 : 3 + question
}

/** The ordered work list: every field that a fired rule waits for, with the rules that wait. */
export function missingItems(missing: readonly string[], fired: readonly Firing[]): readonly MissingItem[] {
  const waiting = fired.filter(({ rule }) => rule.tier === 'I')
  return [...missing]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((path) => ({
      path,
      label: fieldLabel(path),
      rules: waiting
        .filter(({ facts }) =>
          facts.some(({ demanded, fields }) => demanded && fields.some((field) => field.path === path)),
        )
        .map(({ rule }) => rule.id),
    }))
}
