import type { FlagRule } from '#lib/audit/flag-rule'
import type { Locale } from './locale.ts'
import { localized } from './localized.ts'

/** Flags: why, and the queue in which somebody looks at them. */
export const auditFlags = localized(
  {
    title: 'Flags',
    intro:
      'Rules mark entries that somebody should look at. A flag is a question, not a finding: whoever closes it says what came of it, and nobody closes a flag about themselves.',
    open: 'Open',
    closed: 'Closed',
    noneOpen: 'No open flags.',
    noneClosed: 'No flag has been closed yet.',
    examined: (n: string) => `All entries up to #${n} have been examined.`,
    examinedNone: 'No entry has its place in the log yet, so none has been examined.',
    behind: (n: string) => `${n} entries have not been examined yet. Open this page again to go on.`,
    raised: (n: number) => (n === 1 ? '1 new flag.' : `${n} new flags.`),
    entry: 'Open the entry',
    raisedAt: (when: string) => `Raised ${when}`,
    closedBy: (who: string, when: string) => `Closed by ${who}, ${when}:`,
    note: 'What came of it',
    noteRequired: 'Say what came of it, in at most 2,000 characters.',
    close: 'Close the flag',
    closing: 'Closing…',
    about: 'About yourself: somebody else closes this flag.',
    done: 'The flag is closed.',
    gone: 'This flag is closed already, or is not there. Load the page again.',
    own: 'A flag about yourself is closed by somebody else.',
    sentTwice: 'This form was sent before with another text. Load the page again.',
    older: 'Older flags',
    newest: 'Newest flags',
    pages: 'Pages of flags',
    onEntry: 'Flags on this entry',
    stateOpen: 'open',
    stateClosed: 'closed',
    rules: {
      'own-record': 'Own record',
      'same-family-name': 'Same family name',
      'no-treatment-relation': 'No treatment relation',
      'unusual-volume': 'Unusual volume',
      'out-of-hours': 'Out of hours',
      'break-glass': 'Break-glass',
      'sign-in-failures': 'Failures to sign in',
      'clock-skew': 'Clock moved',
    },
    because: {
      'own-record': () =>
        'The patient has the same family and given name as the person who opened the record, so it may be their own.',
      'same-family-name': (f: Facts) =>
        `The patient has the family name of the person who opened the record, which ${f.bearers} of ${f.patients} patients here have, so they may be related.`,
      'no-treatment-relation': (f: Facts) =>
        `The person has not recorded, signed, checked or treated anything for this patient within ${f.months} months, and the patient is not on their care list.`,
      'unusual-volume': (f: Facts) =>
        `The person opened records of ${f.patients} patients on ${f.day}. On their last ${f.days} working days it was ${f.median} as a rule; more than ${f.limit} is far above that.`,
      'out-of-hours': (f: Facts) => `It was ${f.time} at the facility, which works from ${f.opens} to ${f.closes}.`,
      'break-glass': () => 'The glass was broken for a patient. Each time is looked at by somebody else.',
      'sign-in-failures': (f: Facts) => `${f.failures} tries to sign in failed within ${f.minutes} minutes.`,
      'clock-skew': () =>
        'The clock of the server had moved. Times around this entry may be wrong; the order of the log is not.',
    },
  },
  {
    title: '标记',
    intro: '规则会标出需要有人查看的条目。标记是疑问而非结论:关闭者须说明结果,任何人不得关闭与本人有关的标记。',
    open: '未关闭',
    closed: '已关闭',
    noneOpen: '没有未关闭的标记。',
    noneClosed: '尚无已关闭的标记。',
    examined: (n) => `已检查至 #${n} 的所有条目。`,
    examinedNone: '尚无条目写入日志,因此尚未检查。',
    behind: (n) => `还有 ${n} 条未检查。再次打开本页以继续。`,
    raised: (n) => `新标记 ${n} 个。`,
    entry: '打开条目',
    raisedAt: (when) => `标记于 ${when}`,
    closedBy: (who, when) => `由 ${who} 于 ${when} 关闭:`,
    note: '结果',
    noteRequired: '请说明结果,不超过 2,000 个字符。',
    close: '关闭标记',
    closing: '正在关闭…',
    about: '与您本人有关:须由他人关闭。',
    done: '标记已关闭。',
    gone: '此标记已关闭或不存在,请重新载入页面。',
    own: '与您本人有关的标记须由他人关闭。',
    sentTwice: '此表单已用其他内容发送过,请重新载入页面。',
    older: '更早的标记',
    newest: '最新的标记',
    pages: '标记分页',
    onEntry: '此条目的标记',
    stateOpen: '未关闭',
    stateClosed: '已关闭',
    rules: {
      'own-record': '本人记录',
      'same-family-name': '同姓',
      'no-treatment-relation': '无诊疗关系',
      'unusual-volume': '数量异常',
      'out-of-hours': '非工作时间',
      'break-glass': '紧急破例',
      'sign-in-failures': '登录失败',
      'clock-skew': '时钟变动',
    },
    because: {
      'own-record': () => '患者与打开记录者同名同姓,可能是其本人的记录。',
      'same-family-name': (f: Facts) =>
        `患者与打开记录者同姓,本机构 ${f.patients} 名患者中有 ${f.bearers} 名为此姓,两人可能有亲属关系。`,
      'no-treatment-relation': (f: Facts) =>
        `此人在 ${f.months} 个月内没有为该患者录入、签署、核查或治疗,患者也不在其患者列表中。`,
      'unusual-volume': (f: Facts) =>
        `此人在 ${f.day} 打开了 ${f.patients} 名患者的记录。最近 ${f.days} 个工作日通常为 ${f.median} 名,超过 ${f.limit} 名即远高于平常。`,
      'out-of-hours': (f: Facts) => `当时机构时间为 ${f.time},工作时间为 ${f.opens} 至 ${f.closes}。`,
      'break-glass': () => '对一名患者使用了紧急破例。每一次都须由他人查看。',
      'sign-in-failures': (f: Facts) => `${f.minutes} 分钟内有 ${f.failures} 次登录失败。`,
      'clock-skew': () => '服务器时钟曾变动。此条目前后的时间可能有误,日志的顺序无误。',
    },
  },
)

type Facts = Readonly<Record<string, string | number>>

/** Why an entry was flagged, in a sentence. */
export function flagSentence(rule: FlagRule, facts: Facts, locale: Locale): string {
  return auditFlags[locale].because[rule](facts)
}
