import { localized } from './localized.ts'

/**
 * Why one field of a study or an assessment cannot be read, as a sentence that says what to do. `what` is the field as it
 * reads inside a sentence; `limit` is what its scale or column allows.
 */
export const entryProblems = localized(
  {
    missing: (what: string) => `Enter: ${what}`,
    repeated: (what: string) => `${what} was sent more than once. Reload the page and enter it again`,
    'not-text': (what: string) => `${what} holds characters that cannot be stored. Type it again`,
    'too-long': (what: string) => `${what} is too long. Shorten it`,
    'not-a-choice': (what: string) => `Choose one of the answers offered: ${what}`,
    'not-a-date': (what: string) => `Enter a real date: ${what}`,
    'in-future': (what: string) => `Enter a date that is today or earlier: ${what}`,
    'not-on-scale': (what: string, limit: string) => `Enter ${limit} for ${what}`,
    'not-a-number': (what: string) => `Enter ${what} as a number with a decimal point, without its unit`,
    'too-many-decimals': (what: string, limit: string) =>
      `Enter ${what} with at most ${limit} decimal places: more could only be rounded, and rounding could cross a threshold`,
    'too-large': (what: string, limit: string) => `Check the unit: ${what} cannot be more than ${limit}`,
    'other-region': (what: string) =>
      `${what} does not belong to the region of this study. Empty it or change the region`,
    'number-and-absence': (what: string) => `Either enter a number for ${what} or say why there is none, not both`,
    'films-not-done': (what: string) =>
      `${what} can only be measured on flexion and extension films. Record the films as a study of their own`,
    'not-a-uid': (what: string) => `Enter the ${what} as digits with dots, at most 64 characters`,
    'other-patient': () =>
      'Images of somebody else are not recorded here. Take their values out again and open the record of the right patient',
    'weakness-without-onset': () =>
      'A weakness is recorded, so its onset cannot be "None". Say how it began, or correct the strength',
    'no-operation-with-details': () =>
      'No operation is recorded, so there is nothing to say about one. Change the answer or empty this',
    'no-injection-with-days': () => 'No injection is recorded, so it has no days. Change the answer or empty this',
    'injection-longer-ago': () => 'The injection was within 14 days. Enter 14 or fewer, or change the answer',
    eight: 'cannot assess',
    nine: 'not reported',
    digits: (grades: string, cannot: string, notReported: string) =>
      `${grades}, or 8 (${cannot}) or 9 (${notReported}),`,
  },
  {
    missing: (what) => `请填写:${what}`,
    repeated: (what) => `${what}被重复提交。请重新打开本页后再填写`,
    'not-text': (what) => `${what}含有无法保存的字符。请重新输入`,
    'too-long': (what) => `${what}过长,请缩短`,
    'not-a-choice': (what) => `请从给出的选项中选择:${what}`,
    'not-a-date': (what) => `请填写有效日期:${what}`,
    'in-future': (what) => `日期不得晚于今天:${what}`,
    'not-on-scale': (what, limit) => `${what}须填写${limit}`,
    'not-a-number': (what) => `${what}须为带小数点的数字,不含单位`,
    'too-many-decimals': (what, limit) => `${what}最多 ${limit} 位小数:更多只能四舍五入,可能越过阈值`,
    'too-large': (what, limit) => `请核对单位:${what}不可能超过 ${limit}`,
    'other-region': (what) => `${what}不属于此检查的部位。请清空或更改部位`,
    'number-and-absence': (what) => `${what}请填写数值或无数值的原因,二者择一`,
    'films-not-done': (what) => `${what}只能在过屈过伸位片上测量。请将该片作为单独检查录入`,
    'not-a-uid': (what) => `${what}须为数字与点,最多 64 个字符`,
    'other-patient': () => '他人的影像不能记录在此。请删去由此填入的内容,并打开相应患者的病历',
    'weakness-without-onset': () => '已记录肌力下降,起病不能为「无」。请说明起病情况或更正肌力',
    'no-operation-with-details': () => '已记录未手术,此处不应填写。请更改回答或清空',
    'no-injection-with-days': () => '已记录未注射,不应有天数。请更改回答或清空',
    'injection-longer-ago': () => '注射在 14 天之内。请填写 14 或更小,或更改回答',
    eight: '无法评估',
    nine: '报告未提及',
    digits: (grades, cannot, notReported) => `${grades},或 8(${cannot})、9(${notReported})`,
  },
)
