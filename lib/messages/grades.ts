import { localized } from './localized.ts'

/**
 * The words of each column's own scale, by grade. Short enough for a cell.
 * Sources: Bartynski and Lin, AJNR 2003 (recess); S. Lee, AJR 2010 (lumbar foramen); H. J. Park, BJR 2013 (cervical
 * foramen, oblique view); Meyerding (slip, percentage of the endplate).
 */
export const gradeWords = localized(
  {
    qualitative: ['None', 'Mild', 'Moderate', 'Severe'],
    lateralRecess: ['Normal', 'Narrowed, root not flattened', 'Root flattened', 'Obliterated, root pinched'],
    foramenLee: ['Normal', 'Fat lost in two directions', 'Fat lost in four directions', 'Root collapsed or changed'],
    foramenPark: ['Normal', 'Under half of the root', 'Half of the root or more', 'Root collapsed'],
    listhesisMeyerding: [
      'No slip',
      'I: 1 to 25 %',
      'II: 26 to 50 %',
      'III: 51 to 75 %',
      'IV: 76 to 100 %',
      'V: over 100 %',
    ],
  },
  {
    qualitative: ['无', '轻度', '中度', '重度'],
    lateralRecess: ['正常', '变窄，神经根未变扁', '神经根变扁', '闭塞，神经根受夹'],
    foramenLee: ['正常', '两个方向脂肪消失', '四个方向脂肪消失', '神经根塌陷或变形'],
    foramenPark: ['正常', '不足神经根周径一半', '达神经根周径一半或以上', '神经根塌陷'],
    listhesisMeyerding: [
      '无滑脱',
      'I 度：1–25%',
      'II 度：26–50%',
      'III 度：51–75%',
      'IV 度：76–100%',
      'V 度：超过 100%',
    ],
  },
)
