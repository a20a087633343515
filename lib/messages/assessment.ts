import { localized } from './localized.ts'

/** What the pages of assessments say around their questions. */
export const assessment = localized(
  {
    newTitle: 'New assessment',
    amendTitle: 'Amend assessment',
    withdrawTitle: 'Withdraw assessment',
    assessmentTitle: 'Assessment',
    assessedOn: 'Day of the examination',
    title: (date: string) => `Assessment ${date}`,
    keys: 'A digit answers and goes on to the next question · Backspace takes an answer back · Tab moves',

    blocks: {
      plan: 'The plan',
      caudaEquina: 'Cauda equina',
      neurology: 'Neurology',
      general: 'General',
      redFlags: 'Imaging red flags',
      stability: 'Stability',
    },
    asked: (asked: number, all: number) => `${asked} of ${all} asked`,
    allAsked: (all: number) => `All ${all} asked`,
    reportSays: (title: string, says: string) => `${title}, report: ${says}`,

    techniques: 'Techniques asked for',
    techniquesHint: 'Nothing is chosen for you. What is cleared is decided by the rules and signed by a physician.',
    softTissue: 'Gentle soft-tissue techniques',
    namedOnly: 'Outside what a clearance can permit',
    namedOnlyHint: 'A physician would have to prescribe each of these by name, as a treatment of its own.',
    forbidden: 'Forbidden at every outcome',
    forbiddenHint: 'These cannot be asked for.',
    noTechniques: 'None asked for',

    callEmergency: (number: string) => `Emergency number: ${number}`,
    urgentGoOn: 'Answer the rest of the form only if it does not delay the referral.',

    saveAndRecommend: 'Save and show the recommendation',
    saveAmendment: 'Save amendment',
    withdraw: 'Withdraw',
    withdrawNow: 'Withdraw: entered in error',
    withdrawWarning:
      'It stays readable, struck through, with your reason. The recommendation is computed anew at once.',
    withdrawReason: 'Reason',
    withdrawn: (date: string, by: string) => `Withdrawn on ${date} by ${by}: entered in error.`,
  },
  {
    newTitle: '新建评估',
    amendTitle: '修订评估',
    withdrawTitle: '撤回评估',
    assessmentTitle: '评估',
    assessedOn: '查体日期',
    title: (date) => `${date} 评估`,
    keys: '按数字作答并进入下一题 · Backspace 撤销作答 · Tab 移动',

    blocks: {
      plan: '计划',
      caudaEquina: '马尾',
      neurology: '神经系统',
      general: '一般情况',
      redFlags: '影像危险信号',
      stability: '稳定性',
    },
    asked: (asked, all) => `已询问 ${asked}/${all}`,
    allAsked: (all) => `${all} 题均已询问`,
    reportSays: (title, says) => `${title},报告:${says}`,

    techniques: '拟用手法',
    techniquesHint: '系统不代为选择。许可范围由规则判定并由医师签署。',
    softTissue: '轻柔软组织手法',
    namedOnly: '不在许可范围之内',
    namedOnlyHint: '须由医师逐项点名,作为单独治疗开具。',
    forbidden: '任何结论下均禁止',
    forbiddenHint: '不可申请。',
    noTechniques: '未申请',

    callEmergency: (number) => `急救电话:${number}`,
    urgentGoOn: '仅在不延误转诊时继续填写。',

    saveAndRecommend: '保存并查看建议',
    saveAmendment: '保存修订',
    withdraw: '撤回',
    withdrawNow: '撤回:录入有误',
    withdrawWarning: '记录仍可阅读,加删除线并注明理由。建议将立即重新计算。',
    withdrawReason: '理由',
    withdrawn: (date, by) => `已于 ${date} 由 ${by} 撤回:录入有误。`,
  },
)
