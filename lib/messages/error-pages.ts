import { localized } from './localized.ts'

/** The pages that stand in for a page: something broke, or there is nothing here that this person may see. */
export const errorPages = localized(
  {
    brokenTitle: 'Service not available',
    broken:
      'The page could not be shown. Do not treat on the strength of an earlier page: the status is not confirmed.',
    reference: (number: string) => `Reference ${number}. Tell it to your administrator.`,
    tryAgain: 'Try again',
    notFoundTitle: 'Page not found',
    notFound: 'There is no such page, or it is not open to you.',
    toWorklist: 'Go to the worklist',
  },
  {
    brokenTitle: '服务暂不可用',
    broken: '无法显示本页。请勿依据之前的页面进行治疗：状态未确认。',
    reference: (number) => `编号 ${number}，请告知管理员。`,
    tryAgain: '重试',
    notFoundTitle: '未找到页面',
    notFound: '没有此页面，或您无权查看。',
    toWorklist: '前往工作列表',
  },
)
