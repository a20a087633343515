import type { Text } from '#lib/clinical/explain/document'
import type { AdviceDocument } from './advice-document.ts'
import { type Change, differenceBetween, limitLines, line } from './difference.ts'

/**
 * What differs between two signed documents: what was advised, until when and within which limits, and then what the
 * recommendations behind them say. The advised outcome, validity and limits stand for the recommended ones.
 */
export function adviceDifference(before: AdviceDocument, after: AdviceDocument): readonly Change[] {
  const advised = [
    line('outcome', before.title, after.title),
    line('validity', validity(before), validity(after)),
    ...limitLines(before.limits, after.limits),
  ].filter((change) => change !== null)
  const behind = differenceBetween(before.recommendation.document, after.recommendation.document)
  return [...advised, ...behind.filter(({ kind }) => !['outcome', 'validity', 'limit'].includes(kind))]
}

function validity({ validity }: AdviceDocument): Text | null {
  return validity && { en: validity.until, 'zh-CN': validity.until }
}
