import type { Decision } from '#lib/clinical/decision/decision'
import type { Text } from '#lib/clinical/explain/document'

/** What a signature means, in the words agreed to (21 CFR 11.50). Part of what is signed: a change makes a new sentence. */
const MEANINGS = {
  advice: {
    en: 'I reviewed these findings. This is my clinical advice for this patient.',
    'zh-CN': '我已审阅上述检查结果。这是我对该患者的临床建议。',
  },
  afterReview: {
    en: 'I reviewed these findings and the rules that ask for a physician’s decision. This is my clinical advice for this patient; it counts once a second physician has co-signed it.',
    'zh-CN': '我已审阅上述检查结果及须由医师决定的规则。这是我对该患者的临床建议,经第二位医师会签后生效。',
  },
  coSignature: {
    en: 'I reviewed these findings, the decision and its reason independently. I agree with this advice for this patient.',
    'zh-CN': '我已独立审阅上述检查结果、决定及其理由。我同意对该患者的此项建议。',
  },
} as const satisfies Record<string, Text>

/** The sentence under the first signature. */
export function meaningOf(decision: Decision): Text {
  return decision === 'CONDITIONAL_AFTER_REVIEW' ? MEANINGS.afterReview : MEANINGS.advice
}

/** The sentence under the second physician's. */
export const coSignatureMeaning: Text = MEANINGS.coSignature
