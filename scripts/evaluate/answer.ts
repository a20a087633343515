import type { z } from 'zod'
import { evaluate } from '#lib/clinical/evaluate'
import type { Evaluation } from '#lib/clinical/evaluation'
import { evaluationRecordSchema } from '#lib/clinical/record'
import type { Ruleset } from '#lib/clinical/ruleset'
import type { JsonDocument } from './documents.ts'
import { pathOf } from './path.ts'
import { parseStrictJson } from './strict-json.ts'

export type Answer = Evaluation | { readonly error: string }

/** Enough to mend a record by; a hostile one could have thousands. */
const PROBLEMS_SHOWN = 10

/** Evaluates one document, or says in a sentence, with the path, why it is not an evaluation record. */
export function answer({ place, text }: JsonDocument, ruleset: Ruleset): Answer {
  const refuse = (why: string): Answer => ({ error: place === null ? why : `${place}: ${why}` })
  if (text === null) return refuse('the text is not UTF-8')
  let value: unknown
  try {
    value = parseStrictJson(text)
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(`this is not JSON that can be trusted: ${error.message}`)
    throw error
  }
  if (Array.isArray(value)) return refuse('a JSON array is not a record; give one record, or one record a line')
  const parsed = evaluationRecordSchema.safeParse(value)
  return parsed.success ? evaluate(parsed.data, ruleset) : refuse(problemsIn(parsed.error))
}

function problemsIn({ issues }: z.ZodError): string {
  const problems = issues.flatMap(problemsOf)
  const more = problems.length - PROBLEMS_SHOWN
  return [...problems.slice(0, PROBLEMS_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

function problemsOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${pathOf([...issue.path, key])}: there is no such field`)
  }
  const path = pathOf(issue.path)
  return [path === '' ? `a record is a JSON object: ${issue.message}` : `${path}: ${issue.message}`]
}
