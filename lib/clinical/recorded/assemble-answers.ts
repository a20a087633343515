import type { EvaluationRecord, ImagingRecord } from '../record.ts'
import type { RecordedAssessment } from './assessment.ts'
import type { FactSource, Kept } from './chart.ts'
import { QUESTION_NAMES, QUESTIONS } from './questions.ts'

type Parts = Pick<EvaluationRecord, 'plan' | 'stability' | 'neuro' | 'general'> & {
  readonly imaging: {
    changeSinceImaging: ImagingRecord['changeSinceImaging']
    redFlags: NonNullable<ImagingRecord['redFlags']>
  }
}

/** Days that an injection nobody was asked about counts as: the worst, because silence must not clear (R-LIT-P21). */
const INJECTION_NOT_ASKED_DAYS = 0

const INJECTION_PATH = 'general.spinalInjectionDaysAgo'

/** The assessment's answers at their places in the record; without an assessment every one of them is unknown. */
export function assembleAnswers(assessment: Kept<RecordedAssessment> | null): Parts & {
  readonly sources: Readonly<Record<string, readonly FactSource[]>>
  readonly assumedWorst: readonly string[]
} {
  const parts: Record<string, unknown> = {}
  const sources: Record<string, readonly FactSource[]> = {}
  for (const name of QUESTION_NAMES) {
    const { path } = QUESTIONS[name]
    if (path === null) continue
    const answer = assessment?.answers[name] ?? null
    put(parts, path, answer === 'NOT_ASKED' ? null : answer)
    if (assessment && answer !== null) sources[path] = [{ kind: 'assessment', id: assessment.id }]
  }
  put(parts, 'plan.requestedTechniques', assessment?.requestedTechniques ?? null)
  const silent = assessment !== null && injectionIsUnanswered(assessment)
  if (silent) put(parts, INJECTION_PATH, INJECTION_NOT_ASKED_DAYS)
  return { ...(parts as Parts), sources, assumedWorst: silent ? [INJECTION_PATH] : [] }
}

/** Absent days mean "none lately" to the engine, so anything but a clear "no" or a number must not stay absent. */
function injectionIsUnanswered({ answers }: RecordedAssessment): boolean {
  return answers.spinalInjectionDaysAgo === null && answers.spinalInjectionRecent !== 'NO'
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const [head, ...rest] = path.split('.') as [string, ...string[]]
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const inner = (target[head] ?? {}) as Record<string, unknown>
  target[head] = inner
  put(inner, rest.join('.'), value)
}
