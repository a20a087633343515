import type { Text } from './document.ts'
import { text } from './text.ts'

/** What a recorded word says in a sentence. Words whose meaning depends on the field stand under `path:WORD`. */
const WORDS: Readonly<Record<string, Text>> = {
  YES: text('yes', '是'),
  NO: text('no', '否'),
  NONE: text('none', '无'),
  MILD: text('mild', '轻度'),
  MODERATE: text('moderate', '中度'),
  SEVERE: text('severe', '重度'),
  LUMBAR: text('lumbar', '腰椎'),
  THORACIC: text('thoracic', '胸椎'),
  CERVICAL: text('cervical', '颈椎'),
  WHOLE_SPINE: text('whole spine', '全脊柱'),
  MR: text('MRI', '磁共振'),
  CT_MYELO: text('CT myelography', 'CT 脊髓造影'),
  CT: text('CT', 'CT'),
  XR: text('plain radiograph', 'X 线平片'),
  DIAGNOSTIC: text('diagnostic', '可供诊断'),
  LIMITED: text('limited', '质量受限'),
  NONDIAGNOSTIC: text('not diagnostic', '不能诊断'),
  NORMAL_PER_REPORT: text('normal per report', '报告为正常'),
  NOT_ASSESSED: text('not assessed', '未评估'),
  BETTER: text('better', '好转'),
  WORSE: text('worse', '加重'),
  CONTACT: text('contact', '接触'),
  DEVIATION: text('displaced', '移位'),
  COMPRESSION: text('compressed', '受压'),
  INDENTATION: text('indented', '压迹'),
  STABLE: text('stable', '稳定'),
  UNSTABLE: text('unstable', '不稳定'),
  NOT_EVALUATED: text('not evaluated', '未评估'),
  PHYSICIAN: text('physician', '医师'),
  SPINE_SURGEON: text('spine surgeon', '脊柱外科医师'),
  ORTHOPAEDIC_SPINE_PHYSICIAN: text('orthopaedic spine physician', '骨科脊柱医师'),
  RADIOLOGIST: text('radiologist', '放射科医师'),
  PHYSIOTHERAPIST: text('physiotherapist', '物理治疗师'),
  OTHER: text('somebody else', '其他人员'),
  NORMAL: text('normal', '正常'),
  LONGSTANDING_EXPLAINED: text('changed for long, explained', '长期存在且原因明确'),
  NEW_OR_WORSE: text('new or worse', '新发或加重'),
  CHRONIC_STABLE: text('longstanding and stable', '长期稳定'),
  NEW_OR_PROGRESSIVE: text('new or growing', '新发或进行性'),
  INTERMITTENT: text('intermittent', '间歇性'),
  PERSISTENT: text('persistent', '持续性'),
  ANTIPLATELET: text('antiplatelet', '抗血小板药'),
  THERAPEUTIC: text('therapeutic anticoagulation', '治疗剂量抗凝'),
  OSTEOPENIA: text('osteopenia', '骨量减少'),
  OSTEOPOROSIS: text('osteoporosis', '骨质疏松'),
  FRAGILITY_FRACTURE_HEALED: text('healed fragility fracture', '已愈合的脆性骨折'),
  SUSPECTED: text('suspected', '疑似'),
  CONFIRMED: text('confirmed', '确诊'),
  HISTORY_REMISSION: text('in the past, in remission', '既往史,已缓解'),
  ACTIVE_ELSEWHERE: text('active elsewhere', '其他部位活动性肿瘤'),
  SPINE_OR_SITE: text('in the spine or at the site', '位于脊柱或按摩部位'),
  RISK: text('at risk', '有风险因素'),
  SUSPECTED_ACUTE: text('acute injury suspected', '疑似急性损伤'),
  KNOWN: text('known', '已知'),
  SYMPTOMATIC: text('with symptoms', '有症状'),
  REGULATED_SUPERVISED: text('regulated facility, supervised', '正规机构且有监督'),
  UNREGULATED: text('unregulated', '非正规机构'),
  ACTIVE: text('active', '有效'),
  SUSPENDED: text('suspended', '已暂停'),
  EXPIRED: text('expired', '已过期'),
  REVOKED: text('revoked', '已撤销'),
  SUPERSEDED: text('replaced', '已被取代'),
  NEURO_EMERGENCY: text('emergency answer', '紧急回答'),
  'lateralRecess:2': text('grade 2, root flattened', '2 级,神经根变扁'),
  'lateralRecess:3': text('grade 3, root pinched', '3 级,神经根严重受压'),
  'foramenLee:3': text('grade 3, root collapsed', '3 级,神经根塌陷'),
  'foramenPark:3': text('grade 3, root collapsed', '3 级,神经根塌陷'),
}

/** Fields whose number is a grade and not a quantity. */
const GRADES = new Set([
  'lumbarLee',
  'kang',
  'lateralRecess',
  'foramenLee',
  'foramenPark',
  'foramenKim',
  'listhesisMeyerding',
])

export const NOT_RECORDED: Text = text('not recorded', '未记录')

/** A recorded value as a sentence says it; `field` is the last name of the path that is not a side. */
export function valueText(field: string, value: string | number | null, unit: string | null): Text {
  if (value === null) return NOT_RECORDED
  const known = WORDS[`${field}:${value}`] ?? WORDS[String(value)]
  if (known) return known
  if (GRADES.has(field)) return text(`grade ${value}`, `${value} 级`)
  // A number and its unit stay on one line: no-break space.
  const plain = unit ? `${value}\u00a0${unit}` : String(value)
  return text(plain, plain)
}
