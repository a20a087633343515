import type { Outcome } from '../outcome.ts'
import type { Text } from './document.ts'
import { text } from './text.ts'

/** What speaks against following the recommendation (clinical knowledge base 1.10, 3.1, 3.2): shown so that it is weighed. */
const AGAINST: Readonly<Record<Outcome, readonly Text[]>> = {
  EMERGENCY_REFERRAL: [
    text(
      'Single warning signs are often harmless; most of them have unknown accuracy. The harm of missing one is permanent.',
      '单个警示征象往往无碍,其准确性大多未知;但漏诊的后果不可逆。',
    ),
  ],
  CONTRAINDICATED: [
    text(
      'Images alone overstate: many people with severe narrowing have no symptoms. The source article contraindicates it all the same.',
      '仅凭影像会高估病情:许多重度狭窄者并无症状。但来源文章仍列为禁忌。',
    ),
  ],
  INSUFFICIENT_INFORMATION: [
    text(
      'What is missing may turn out to be normal; it may also be the one finding that forbids massage.',
      '缺失的信息可能正常,也可能正是禁忌所在。',
    ),
  ],
  PHYSICIAN_REVIEW: [
    text(
      'The source article says nothing about this case; each way of deciding rests on judgement.',
      '来源文章未涉及此情况,任何决定都依赖医师判断。',
    ),
  ],
  CONDITIONAL_CLEARANCE: [
    text(
      'Danish national guidance does not recommend manual therapy in lumbar stenosis over 65: no evidence of benefit. [V]',
      '丹麦国家指南不推荐对 65 岁以上腰椎管狭窄者使用手法治疗:无获益证据。[V]',
    ),
    text(
      'Dutch physiotherapy guidance (2021): no massage as the only treatment, nor in lumbosacral radicular syndrome. [V]',
      '荷兰物理治疗指南(2021):不应单独使用按摩,腰骶神经根综合征者不应按摩。[V]',
    ),
    text(
      'Serious harm after massage has been reported, mostly with forceful or manipulative techniques. [V]',
      '已有按摩后严重不良事件的报告,多与重手法或整复手法有关。[V]',
    ),
  ],
}

export function argumentsAgainst(outcome: Outcome): readonly Text[] {
  return AGAINST[outcome]
}
