import type { Text } from './document.ts'
import { text } from './text.ts'

/** What no rule can know, said with every recommendation. */
export const UNKNOWABLE: readonly Text[] = [
  text('whether the findings were seen, graded and written down rightly', '检查所见是否被正确观察、分级和记录'),
  text('findings at levels or in structures that nobody imaged or reported', '未检查或未报告的节段和结构'),
  text('what has changed since the images and the examination', '影像和体检之后发生的变化'),
  text('narrowing or slipping that shows only when standing', '仅在站立时出现的狭窄或滑脱'),
  text('how hard and where a particular hand will press', '实施者实际的力度和部位'),
]

/** How good the evidence is, in plain words (clinical knowledge base 3.1 and 9). */
export const EVIDENCE: readonly Text[] = [
  text(
    'No trial has tested gentle massage in mild spinal stenosis by itself. The permission rests on one article and on indirect evidence: very low certainty, conditional.',
    '没有试验单独检验过轻度椎管狭窄患者的轻柔按摩。许可依据一篇文章和间接证据:证据质量极低,弱推荐。',
  ),
  text(
    'Guidelines disagree: some allow manual therapy within a programme with exercise, others advise against it.',
    '各指南意见不一:有的允许在包含运动的方案中使用手法治疗,有的不建议使用。',
  ),
  text('No clinical body has validated these rules.', '本规则未经任何临床机构验证。'),
]
