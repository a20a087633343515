import { localized } from './localized.ts'

/** What anybody who holds a paper may learn of it. Nothing here names a person, a finding or a date of the advice. */
export const paperStatus = localized(
  {
    title: 'Is this paper still current?',
    status: {
      current: 'This paper is current',
      'not-current': 'This paper is out of date',
      unknown: 'This code is not known',
      unconfirmed: 'Status not confirmed',
    },
    means: {
      current:
        'What the paper says holds at this moment. It does not replace the check before a session: only the therapist’s own system says whether treatment may begin today.',
      'not-current': 'Do not go by it. Ask the clinic for current advice, and have no massage until then.',
      unknown:
        'No paper of this clinic carries it. Compare it with the paper letter by letter. If it is the same, do not go by the paper and ask the clinic.',
      unconfirmed:
        'The status cannot be confirmed now. Do not go by the paper. Try again in a minute, or ask the clinic.',
    },
    asked: (time: string) => `Asked on ${time}. The answer can change at any time.`,
    nothingElse: 'This page says nothing about anybody, and nothing else about the paper.',
  },
  {
    title: '这份打印件是否仍然有效？',
    status: {
      current: '这份打印件有效',
      'not-current': '这份打印件已经失效',
      unknown: '没有这个编码',
      unconfirmed: '状态未确认',
    },
    means: {
      current: '打印件上的内容此刻仍然成立。它不能代替治疗前的核查：今天能否开始治疗，只以治疗师的系统为准。',
      'not-current': '请不要再以此为准。请向医疗机构索取新的建议，在此之前不要按摩。',
      unknown: '本机构没有带此编码的打印件。请与打印件逐字核对；如果一致，请不要以该打印件为准，并询问医疗机构。',
      unconfirmed: '现在无法确认状态。请不要以该打印件为准。请一分钟后再试，或询问医疗机构。',
    },
    asked: (time) => `查询时间：${time}。结果随时可能改变。`,
    nothingElse: '本页不显示任何人的信息，也不显示打印件的其他内容。',
  },
)
