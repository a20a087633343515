import { localized } from './localized.ts'

/**
 * What is wrong at one field, by the code that reading a form reports (lib/clinical). `what` is the field as it reads
 * inside a sentence.
 */
export const fieldProblems = localized(
  {
    missing: (what: string) => `Enter ${what}`,
    'unknown-field': (what: string) => `Remove ${what}: it does not belong to this form`,
    repeated: (what: string) => `Enter ${what} once`,
    'not-text': (what: string) => `Enter ${what} again: it holds characters that cannot be stored`,
    'too-long': (what: string) => `Shorten ${what}`,
    'not-a-choice': (what: string) => `Choose one of the answers offered for ${what}`,
    'not-a-date': (what: string) => `Enter ${what} as a real date`,
    'in-future': (what: string) => `Enter ${what} as a date that is today or earlier`,
    'not-on-scale': (what: string) =>
      `Enter ${what} as one of the grades shown, or 9 if the report does not mention it`,
    'not-a-number': (what: string) => `Enter ${what} as a number, such as 12 or 0.5`,
    'too-many-decimals': (what: string) => `Enter ${what} with fewer decimal places: it is not rounded for you`,
    'too-large': (what: string) => `Enter a smaller number for ${what}: this one is out of range`,
    unreadable: (what: string) => `Reload the page: ${what} could not be read`,
  },
  {
    missing: (what) => `请填写${what}`,
    'unknown-field': (what) => `请删除${what}：它不属于此表单`,
    repeated: (what) => `${what}只能填写一次`,
    'not-text': (what) => `请重新填写${what}：其中含有无法保存的字符`,
    'too-long': (what) => `请缩短${what}`,
    'not-a-choice': (what) => `请从所列选项中选择${what}`,
    'not-a-date': (what) => `${what}须为有效日期`,
    'in-future': (what) => `${what}不得晚于今天`,
    'not-on-scale': (what) => `${what}须为所列分级之一；报告未提及时填 9`,
    'not-a-number': (what) => `${what}须为数值，例如 12 或 0.5`,
    'too-many-decimals': (what) => `${what}的小数位数过多：系统不会代为四舍五入`,
    'too-large': (what) => `${what}超出范围，请填写较小的数值`,
    unreadable: (what) => `无法读取${what}，请重新打开本页`,
  },
)

export type FieldProblem = keyof (typeof fieldProblems)['en']
