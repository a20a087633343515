import type { Evaluation } from '../evaluation.ts'
import type { EvaluationRecord } from '../record.ts'
import type { Disagreement } from '../recorded/chart.ts'
import type { Discordance } from './document.ts'
import { fieldLabel, fieldName } from './field-label.ts'
import { join, sentence, text } from './text.ts'
import { valueText } from './value-words.ts'

/** Statements that do not agree are shown side by side; the graver one has decided already. */
export function discordancesOf(
  record: EvaluationRecord,
  evaluation: Evaluation,
  disagreements: readonly Disagreement[],
): readonly Discordance[] {
  const fired = new Set(evaluation.firedRules)
  const found: Discordance[] = disagreements.map(betweenStudies)
  if (fired.has('R-LIT-P03')) {
    found.push({
      sentence: text(
        'A measurement is worse than the grade given at the same level. The worse one counts.',
        '同一节段的测量值比分级更严重,以更严重者为准。',
      ),
      paths: [],
    })
  }
  if (fired.has('R-LIT-C02') && record.stability?.physicianConclusion === 'STABLE') {
    found.push({
      sentence: text(
        'The spine was called stable, but dynamic films show movement beyond what counts as stable.',
        '医师结论为稳定,但动力位片显示活动超出稳定范围。',
      ),
      paths: ['stability.physicianConclusion'],
    })
  }
  if (evaluation.worstSeverity === 'SEVERE' && hasNoSymptoms(record)) {
    found.push({
      sentence: text(
        'Severe narrowing without symptoms is common: in one population study 17.5 % of people with severe narrowing had symptoms. The source article contraindicates massage all the same.',
        '严重狭窄而无症状很常见:一项人群研究中,重度狭窄者仅 17.5% 有症状。但来源文章仍列为禁忌。',
      ),
      paths: ['neuro.numbness', 'neuro.walking.difficulty'],
    })
  }
  if (isAtMostMild(evaluation) && hasSevereSymptoms(record)) {
    found.push({
      sentence: text(
        'Symptoms are severe although the images show little. Look elsewhere as well: cord, hip, vessels, peripheral nerves.',
        '症状严重而影像改变轻微。请同时排查其他原因:脊髓、髋关节、血管、周围神经。',
      ),
      paths: ['neuro.numbness', 'neuro.walking.difficulty'],
    })
  }
  return found
}

function betweenStudies({ path, values }: Disagreement): Discordance {
  const said = values.map(({ value }) => valueText(fieldName(path), value, null))
  const list = join(said, ' / ', ' / ')
  return {
    sentence: sentence(
      ['Studies differ on the ', fieldLabel(path), ': ', list, '. The worse one counts.'],
      ['不同检查对“', fieldLabel(path), '”的结果不一致:', list, '。以更严重者为准。'],
    ),
    paths: [path],
  }
}

function hasNoSymptoms({ neuro }: EvaluationRecord): boolean {
  return neuro?.numbness === 'NONE' && neuro.walking?.difficulty === 'NO' && neuro.radicularPain === 'NO'
}

function hasSevereSymptoms({ neuro }: EvaluationRecord): boolean {
  return neuro?.numbness === 'PERSISTENT' || neuro?.walking?.difficulty === 'YES'
}

function isAtMostMild({ worstSeverity }: Evaluation): boolean {
  return worstSeverity === 'NONE' || worstSeverity === 'MILD'
}
