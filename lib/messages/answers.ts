import { localized } from './localized.ts'

/** Answers to questions. "Not asked" is an answer of its own, and no answer at all is a third thing. */
export const answers = localized(
  {
    yes: 'Yes',
    no: 'No',
    notAsked: 'Not asked',
    notSure: 'Not sure',
    notKnown: 'Not known',
    notEntered: 'Not entered',
  },
  {
    yes: '是',
    no: '否',
    notAsked: '未询问',
    notSure: '不确定',
    notKnown: '不详',
    notEntered: '未填写',
  },
)
