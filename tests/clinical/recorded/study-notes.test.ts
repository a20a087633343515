import { describe, expect, it } from 'vitest'
import { studyNotes } from '#lib/clinical/recorded/study-notes'
import { aStudy, mildRow } from './a-chart.ts'

const earlier = [aStudy({ id: 'before', levels: [mildRow()] })]

const typed = (
  edits: Partial<ReturnType<typeof mildRow>> = {},
  study: { studyDate?: string; region?: 'LUMBAR' } = {},
) => ({
  modality: 'MR',
  region: 'LUMBAR' as const,
  studyDate: '2026-11-20',
  findings: [mildRow(edits)],
  ...study,
})

describe('what is worth a second look before a study is saved', () => {
  it('is nothing for a study that says the same as the one before', () => {
    expect(studyNotes(typed(), earlier)).toEqual([])
    expect(studyNotes(typed({ qualitative: 'MODERATE' }), earlier)).toEqual([])
  })

  it('is a study of the same kind, region and day', () => {
    expect(studyNotes(typed({}, { studyDate: '2026-11-01' }), earlier)).toEqual([
      { kind: 'duplicate', studyId: 'before' },
    ])
  })

  it('is a grade two or more away from the study before', () => {
    expect(studyNotes(typed({ qualitative: 'SEVERE', listhesisMeyerding: 2 }), earlier)).toEqual([
      { kind: 'jump', level: 'L4-L5', parameter: 'qualitative', studyId: 'before' },
      { kind: 'jump', level: 'L4-L5', parameter: 'listhesisMeyerding', studyId: 'before' },
    ])
  })

  it('is right and left exchanged', () => {
    const swapped = typed({ lateralRecessR: 1, lateralRecessL: 0 })
    expect(studyNotes(swapped, earlier)).toEqual([{ kind: 'mirrored', level: 'L4-L5', studyId: 'before' }])
  })

  it('is no jump from or to a cell without a grade', () => {
    const unsaid = [aStudy({ id: 'before', levels: [mildRow({ qualitative: 'NOT_REPORTED' })] })]
    expect(studyNotes(typed({ qualitative: 'SEVERE' }), unsaid)).toEqual([])
  })
})
