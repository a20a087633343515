import { localized } from './localized.ts'

/**
 * Sentences that tell a person what to do, for fields of any form and for acts that were refused. `what` is the field
 * as it reads inside a sentence: "central canal for L5/S1".
 */
export const errors = localized(
  {
    enter: (what: string) => `Enter ${what}`,
    choose: (what: string) => `Choose ${what}`,
    answer: (what: string) => `Answer: ${what}`,
    tooLong: (what: string, most: number) => `Shorten ${what} to ${most} characters or fewer`,
    wholeNumber: (what: string, least: number, most: number) =>
      `Enter ${what} as a whole number from ${least} to ${most}`,
    number: (what: string, least: number, most: number) => `Enter ${what} as a number from ${least} to ${most}`,
    date: (what: string) => `Enter ${what} as a real date`,
    notInFuture: (what: string) => `Enter ${what} as a date that is today or earlier`,
    notBefore: (what: string, first: string) => `Enter ${what} as a date on or after ${first}`,
    reason: 'Enter the reason',
    unknownField: 'The form holds a field that does not belong to it. Reload the page and enter it again',
    unreadable: 'The form could not be read. Check the fields and send it again',
    conflict:
      'Someone else changed this record while you had it open. Nothing of yours is lost. Compare both, then send again to keep what you entered',
    changedSinceShown: 'The record has changed since this page was shown. Read what has changed before you sign',
    notPermitted: 'Your role does not permit this. The refusal has been recorded',
    alreadySent: 'This form was sent before with other contents. Open the record to see what is stored',
    signInAgain: 'You have been signed out. Sign in again; what you entered is still here',
    unavailable: 'The service is not available. Nothing was stored. Try again in a minute',
  },
  {
    enter: (what) => `请填写${what}`,
    choose: (what) => `请选择${what}`,
    answer: (what) => `请回答：${what}`,
    tooLong: (what, most) => `${what}不得超过 ${most} 个字符，请缩短`,
    wholeNumber: (what, least, most) => `${what}须为 ${least} 至 ${most} 之间的整数`,
    number: (what, least, most) => `${what}须为 ${least} 至 ${most} 之间的数值`,
    date: (what) => `${what}须为有效日期`,
    notInFuture: (what) => `${what}不得晚于今天`,
    notBefore: (what, first) => `${what}不得早于 ${first}`,
    reason: '请填写理由',
    unknownField: '表单含有不属于它的项目。请重新打开本页后再填写',
    unreadable: '无法读取表单。请检查各项后重新提交',
    conflict: '您打开期间，他人修改了此记录。您填写的内容没有丢失。请对照两者，如需保留您的内容请再次提交',
    changedSinceShown: '本页显示之后记录已有变更。签署前请阅读变更内容',
    notPermitted: '您的角色无此权限。本次拒绝已记录',
    alreadySent: '此表单已提交过，但内容不同。请打开记录查看已保存的内容',
    signInAgain: '您已退出登录。请重新登录，您填写的内容仍在此处',
    unavailable: '服务暂不可用。未保存任何内容。请稍后再试',
  },
)
