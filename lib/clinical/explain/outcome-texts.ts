import type { Outcome } from '../outcome.ts'
import type { Text } from './document.ts'
import { text } from './text.ts'

/** The five outcomes as they are said, and what to do. None of them calls anything harmless. */
export const OUTCOME_TITLES: Readonly<Record<Outcome, Text>> = {
  EMERGENCY_REFERRAL: text('Do not massage. Refer urgently', '请勿按摩,立即转诊'),
  CONTRAINDICATED: text('Do not massage', '请勿按摩'),
  INSUFFICIENT_INFORMATION: text('Cannot advise yet', '暂时无法给出建议'),
  PHYSICIAN_REVIEW: text('A physician must decide', '须由医师决定'),
  CONDITIONAL_CLEARANCE: text('Gentle massage, with limits', '可轻柔按摩,但有限制'),
}

export const OUTCOME_ACTIONS: Readonly<Record<Outcome, Text>> = {
  EMERGENCY_REFERRAL: text(
    'Do not treat. The findings suggest an emergency: refer to the spinal or emergency service today.',
    '请勿治疗。现有表现提示紧急情况:请今日转诊至脊柱专科或急诊。',
  ),
  CONTRAINDICATED: text(
    'Massage is contraindicated. Refer, or treat the cause; assess again when the findings below have changed.',
    '禁忌按摩。请转诊或治疗病因;下列情况改变后重新评估。',
  ),
  INSUFFICIENT_INFORMATION: text(
    'No advice can be given while answers below are missing or out of date. No massage meanwhile.',
    '下列信息缺失或已过期,暂不能给出建议。在此期间请勿按摩。',
  ),
  PHYSICIAN_REVIEW: text(
    'Not cleared. A physician must decide, with a reason and a second physician, whether the reasons below allow it.',
    '未获许可。须由医师说明理由、并经第二位医师会签后决定。',
  ),
  CONDITIONAL_CLEARANCE: text(
    'Gentle massage may be given under professional guidance, within these limits and until the date shown.',
    '可在专业指导下轻柔按摩,须遵守以下限制,并以所示日期为限。',
  ),
}
