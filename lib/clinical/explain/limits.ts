import { TECHNIQUES_BY_CLASS } from '../techniques.ts'
import type { Limits, Text } from './document.ts'
import { techniqueLabel } from './technique-labels.ts'
import { text } from './text.ts'

/** Position, area, dose and package of a conditional clearance (clinical knowledge base 4.3). */
const LINES: readonly Text[] = [
  text(
    'Gentle soft-tissue massage only; no thrust, no rotation, no adjustment',
    '仅限轻柔软组织手法;禁止冲击、旋转和整复手法',
  ),
  text(
    'By a registered physiotherapist or a licensed massage practitioner in a regulated facility, supervised',
    '由注册物理治疗师或持证按摩师在正规机构内、有监督地实施',
  ),
  text(
    'Lying on the side with hips and knees bent, prone over a pillow, or supine with knees supported; never flat prone',
    '侧卧屈髋屈膝、腹下垫枕俯卧,或膝下垫枕仰卧;禁止平俯卧',
  ),
  text(
    'Low back and buttock muscles only; not over the spinous processes or the narrowed segment, no pressure on the abdomen',
    '仅限腰背和臀部肌肉;不直接按压棘突或狭窄节段,不按压腹部',
  ),
  text('First session at most 15 minutes at pressure 1', '首次不超过 15 分钟,压力 1 级'),
  text('Later at most 30 minutes, at most 2 sessions a week', '之后每次不超过 30 分钟,每周不超过 2 次'),
  text('Assess again after 6 sessions or 4 weeks; at most 9 sessions in all', '6 次或 4 周后重新评估;总共不超过 9 次'),
  text('Always with exercise and education', '须结合运动训练和健康教育'),
]

/** When to stop at once and refer (clinical knowledge base 4.3). */
const STOP: readonly Text[] = [
  text('new numbness or weakness', '新出现的麻木或无力'),
  text('change between the legs, of bladder or bowel: emergency', '两腿之间、膀胱或肠道功能变化:紧急情况'),
  text('leg pain that spreads further or grows by 2 points', '腿痛范围扩大或评分增加 2 分'),
  text('electric shocks on moving the neck, or unsteadiness', '颈部活动时触电感,或步态不稳'),
  text('chest pain, a growing bruise, or a swollen calf', '胸痛、瘀斑扩大或小腿肿胀'),
]

/** The limits of a clearance whose pressure may go up to Walton `pressureCap`. */
export function limitsUnder(pressureCap: 1 | 2): Limits {
  return {
    techniques: TECHNIQUES_BY_CLASS.SOFT_TISSUE.map((id) => ({ id, label: techniqueLabel(id) })),
    pressureCap,
    lines: [
      ...LINES,
      text(`Pressure at most ${pressureCap} (Walton scale)`, `压力不超过 ${pressureCap} 级(Walton 量表)`),
    ],
    stop: STOP,
  }
}

/** Reads the pressure cap out of an evaluation's modifiers; the lower one where they do not say. */
export function pressureCapOf(modifiers: readonly string[]): 1 | 2 {
  return modifiers.includes('M-LIT-03 pressureCap=2') ? 2 : 1
}
