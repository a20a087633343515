import { localized } from './localized.ts'

/** What the rules say of a form while it is being filled in. */
export const preview = localized(
  {
    heading: 'As it stands, not saved',
    asking: 'Asking the rules…',
    failed: 'Advice engine not running. Nothing can be signed.',
    stillNeeded: (n: number) => (n === 1 ? '1 item still needed' : `${n} items still needed`),
    nothingNeeded: 'nothing still needed',
    more: (n: number) => `and ${n} more, in the order of the form`,
    nothingSigned: 'Nothing is stored or signed from here. Save the form to get the recommendation.',
  },
  {
    heading: '按目前所填,尚未保存',
    asking: '正在询问规则…',
    failed: '规则引擎未运行,无法签署任何内容。',
    stillNeeded: (n: number) => `仍需补充 ${n} 项`,
    nothingNeeded: '无需再补充',
    more: (n: number) => `另有 ${n} 项,按表单顺序`,
    nothingSigned: '此处不保存也不签署任何内容。保存表单后才会生成建议草案。',
  },
)
