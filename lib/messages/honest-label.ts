import { localized } from './localized.ts'

/** What the product says about itself, in the footer of every page and on every handout. */
export const honestLabel = localized(
  {
    what: 'Decision support for clinicians.',
    notValidated: 'No clinical body has validated it.',
    notDiagnosis: 'It is not a diagnosis; the treating clinician decides.',
  },
  {
    what: '供临床人员使用的决策支持。',
    notValidated: '未经任何临床机构验证。',
    notDiagnosis: '本系统不作诊断，由主治临床人员决定。',
  },
)
