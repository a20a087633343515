import { z } from 'zod'
import { STUDY_REGIONS } from '#lib/clinical/level'
import { MODALITIES } from '#lib/clinical/terms'
import { readReport } from '#lib/reports/read-report'
import type { JsonDocument } from '../evaluate/documents.ts'
import { parseStrictJson } from '../evaluate/strict-json.ts'

/** A suggestion as it is printed: what belongs into which cell, and the words it came from. */
type Printed = {
  readonly level: string
  readonly field: string
  readonly side: 'L' | 'R' | null
  readonly value: string | number
  readonly quote: string
}

/** `measurements` stands only where the text states any; they are numbers and never grades. */
export type Answer =
  | { readonly suggestions: readonly Printed[]; readonly measurements?: readonly Omit<Printed, 'side'>[] }
  | { readonly error: string }

const upper = (value: unknown) => (typeof value === 'string' ? value.trim().toUpperCase() : value)
/** "Lumbar spine" is the lumbar region. */
const regionIn = (value: unknown) => STUDY_REGIONS.find((region) => String(upper(value)).includes(region)) ?? null

const reportSchema = z.object({
  text: z.string('text: a report is a text'),
  /** What is not one of ours is unknown: the words of the report do not depend on it. */
  modality: z.preprocess(upper, z.enum(MODALITIES)).nullish().catch(null),
  region: z.preprocess(regionIn, z.enum(STUDY_REGIONS)).nullish().catch(null),
})

/** Reads one report, or says in a sentence, with the line, why it is none. */
export function answer({ place, text }: JsonDocument): Answer {
  const refuse = (why: string): Answer => ({ error: place === null ? why : `${place}: ${why}` })
  if (text === null) return refuse('the text is not UTF-8')
  let value: unknown
  try {
    value = parseStrictJson(text)
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(`this is not JSON that can be trusted: ${error.message}`)
    throw error
  }
  const parsed = reportSchema.safeParse(value)
  if (!parsed.success) return refuse(parsed.error.issues.map(sentenceOf).join('; '))
  const { suggestions, measurements } = readReport({
    text: parsed.data.text,
    modality: parsed.data.modality ?? null,
    region: parsed.data.region ?? null,
  })
  const printed = suggestions.map(({ level, field, side, value: grade, quote }) => ({
    level,
    field,
    side,
    value: grade,
    quote,
  }))
  if (measurements.length === 0) return { suggestions: printed }
  return {
    suggestions: printed,
    measurements: measurements.map(({ level, field, value: number, quote }) => ({
      level,
      field,
      value: number,
      quote,
    })),
  }
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? 'a report is a JSON object with text, modality and region' : message
}
