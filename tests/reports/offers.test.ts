import { describe, expect, it } from 'vitest'
import type { StudyRegion } from '#lib/clinical/level'
import { readReport } from '#lib/reports/read-report'
import { offersOf } from '../../app/(portal)/patients/[pid]/imaging/_form/report/offers.ts'

function offers(text: string, region: StudyRegion) {
  const { byField, notOnGrid } = offersOf(readReport({ text, modality: 'MR', region }), region)
  return {
    typed: Object.fromEntries([...byField].map(([name, offer]) => [name, offer.typed])),
    elsewhere: notOnGrid.map(({ level, field }) => `${level} ${field}`),
  }
}

describe('what a report offers to the form of a study', () => {
  it('stands at its cell as the digit that a person would type', () => {
    const text =
      'L4-5: grade 1 anterolisthesis. Severe canal stenosis, moderate left lateral recess and mild right foraminal stenosis.'
    expect(offers(text, 'LUMBAR').typed).toEqual({
      'levels.L4-L5.qualitative': '3',
      'levels.L4-L5.lateralRecessL': '2',
      'levels.L4-L5.foramenLeeR': '1',
      'levels.L4-L5.listhesisMeyerding': '1',
    })
  })

  it('takes the scale of the neck for a foramen of the neck', () => {
    expect(offers('C5-6: severe left foraminal stenosis.', 'CERVICAL').typed).toEqual({
      'levels.C5-C6.foramenParkL': '3',
    })
  })

  it('puts a number into the field of its measurement', () => {
    expect(offers('L4-5: AP canal diameter 9.5 mm.', 'LUMBAR').typed).toEqual({ 'levels.L4-L5.apCanalMm': '9.5' })
  })

  it('leaves out a number with more places than are kept', () => {
    expect(offers('L4-5: AP canal diameter 9.996 mm.', 'LUMBAR').typed).toEqual({})
  })

  it('says what has no cell in this study instead of putting it somewhere else', () => {
    expect(offers('T12-L1: no canal stenosis. C5-6: mild left lateral recess stenosis.', 'LUMBAR')).toEqual({
      typed: {},
      elsewhere: ['C5-C6 recess', 'T12-L1 central'],
    })
    expect(offers('T7-8: mild left foraminal stenosis.', 'THORACIC').elsewhere).toEqual(['T7-T8 foramen'])
  })
})
