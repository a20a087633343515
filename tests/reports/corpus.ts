import { readdirSync, readFileSync } from 'node:fs'
import type { Level, StudyRegion } from '#lib/clinical/level'
import type { Modality, Severity } from '#lib/clinical/terms'
import type { Field, Meyerding, ReportInput, Side } from '#lib/reports/suggestion'

export type Cell = {
  readonly level: Level
  readonly field: Field
  readonly side: Side | null
  readonly value: Severity | Meyerding
}

/** A report of ours with the cells that a careful reader would take from it. */
export type CorpusReport = ReportInput & { readonly id: string; readonly expected: readonly Cell[] }

/** `tuned`: looked at while the reader was written. The others were measured and not looked into. */
export const CORPORA = ['tuned', 'held-out', 'fresh', 'fresh-2'] as const
export type Corpus = (typeof CORPORA)[number]

const FOLDER = new URL('./corpus/', import.meta.url)

/** The reports of one part of the corpus: `### id REGION MODALITY`, the text, `>>>`, and one cell a line. */
export function corpus(part: Corpus): readonly CorpusReport[] {
  const folder = new URL(`${part}/`, FOLDER)
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/^### /m).slice(1).map(reportOf))
}

function reportOf(entry: string): CorpusReport {
  const [head = '', ...lines] = entry.split('\n')
  const [id = '', region, modality] = head.trim().split(' ')
  const end = lines.indexOf('>>>')
  if (end < 0) throw new Error(`${id} has no expected cells`)
  return {
    id,
    region: region as StudyRegion,
    modality: modality as Modality,
    text: lines.slice(0, end).join('\n'),
    expected: lines.slice(end + 1).flatMap(cellsOf),
  }
}

/** `L4-L5 foramen LR MILD`: LR stands for both sides. */
function cellsOf(line: string): readonly Cell[] {
  const words = line.trim().split(' ')
  if (words.length < 3) return []
  const [level, field] = words as [Level, Field]
  const last = words.at(-1) ?? ''
  const value = (field === 'slip' ? Number(last) : last) as Cell['value']
  const sides: readonly (Side | null)[] = words.length === 4 ? ([...(words[2] ?? '')] as Side[]) : [null]
  return sides.map((side) => ({ level, field, side, value }))
}
