import { localized } from './localized.ts'

/** What the rules compute, most restrictive first, in the one wording that every screen and paper uses. */
export const outcomeWords = localized(
  {
    EMERGENCY_REFERRAL: 'Do not massage. Refer urgently',
    CONTRAINDICATED: 'Do not massage',
    INSUFFICIENT_INFORMATION: 'Cannot advise yet',
    PHYSICIAN_REVIEW: 'A physician must decide',
    CONDITIONAL_CLEARANCE: 'Gentle massage, with limits',
  },
  {
    EMERGENCY_REFERRAL: '请勿按摩,立即转诊',
    CONTRAINDICATED: '请勿按摩',
    INSUFFICIENT_INFORMATION: '暂时无法给出建议',
    PHYSICIAN_REVIEW: '须由医师决定',
    CONDITIONAL_CLEARANCE: '可轻柔按摩,但有限制',
  },
)

/** What a person who is about to treat sees of a clearance. `NOT_CLEARED` is shown with the outcome that says why. */
export const clearanceWords = localized(
  {
    CHECK_FIRST: "Cleared. Do today's check first",
    TREAT_TODAY: 'You may treat today, within these limits',
    DO_NOT_TREAT: 'Do not treat today',
    NOT_CLEARED: 'Not cleared',
    AWAITING_COSIGNATURE: 'Not cleared: waiting for a second physician',
    SUSPENDED: 'Suspended',
    SUSPENDED_NEW_FINDINGS: 'Suspended: new findings',
    EXPIRED: 'Expired',
    REVOKED: 'Revoked by a physician',
    WITHDRAWN: 'Withdrawn: entered in error',
    SUPERSEDED: 'Replaced by newer advice',
    UNCONFIRMED: 'Status not confirmed. Reconnect before treating',
  },
  {
    CHECK_FIRST: '已许可,请先完成今日症状核查',
    TREAT_TODAY: '今日可以治疗,须遵守以下限制',
    DO_NOT_TREAT: '今日请勿治疗',
    NOT_CLEARED: '未获许可',
    AWAITING_COSIGNATURE: '未获许可:等待第二位医师会签',
    SUSPENDED: '已暂停',
    SUSPENDED_NEW_FINDINGS: '已暂停:有新的检查结果',
    EXPIRED: '已过期',
    REVOKED: '已由医师撤销',
    WITHDRAWN: '已撤回:录入有误',
    SUPERSEDED: '已被新的建议取代',
    UNCONFIRMED: '状态未确认,请恢复连接后再治疗',
  },
)

export type ShownOutcome = keyof (typeof outcomeWords)['en']
export type ShownClearance = keyof (typeof clearanceWords)['en']

/** Words that stand beside a state. */
export const stateWords = localized(
  {
    validUntil: (date: string) => `Valid until ${date}`,
    since: (date: string) => `Since ${date}`,
    confirmedAt: (time: string) => `Confirmed ${time}`,
    reviewNeeded: 'Review needed',
    todayOnly: 'today only',
  },
  {
    validUntil: (date) => `有效期至 ${date}`,
    since: (date) => `自 ${date} 起`,
    confirmedAt: (time) => `确认于 ${time}`,
    reviewNeeded: '需要复核',
    todayOnly: '仅限今日',
  },
)
