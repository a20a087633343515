import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { evaluationRecordSchema } from '#lib/clinical/record'
import { completedYears } from '#lib/clinical/recorded/age'
import { assemble } from '#lib/clinical/recorded/assemble'
import type { Chart } from '#lib/clinical/recorded/chart'
import type { LevelFinding } from '#lib/clinical/recorded/imaging-study'
import { isListed } from '#lib/clinical/recorded/listed'
import { RED_FLAGS } from '#lib/clinical/terms'
import { aChart, anAssessment, aStudy, blankRow, mildRow, notReportedRow } from './a-chart.ts'

const recordOf = (edits: Partial<Chart> = {}) => assemble(aChart(edits)).record
const levelsOf = (...rows: readonly (readonly LevelFinding[])[]) =>
  recordOf({ studies: rows.map((levels, place) => aStudy({ id: `study ${place}`, levels })) }).imaging?.levels ?? []
const judge = (edits: Partial<Chart>) => evaluate(recordOf(edits))

describe('the worst value of several studies', () => {
  it.each<[string, Partial<LevelFinding>, Partial<LevelFinding>, Record<string, unknown>]>([
    ['a word', { qualitative: 'MILD' }, { qualitative: 'MODERATE' }, { qualitative: 'MODERATE' }],
    ['a letter', { schizas: 'B' }, { schizas: 'A4' }, { schizas: 'B' }],
    ['a smaller area', { dscaMm2: 74.9 }, { dscaMm2: 120 }, { dscaMm2: 74.9 }],
    ['a narrower canal', { apCanalMm: 11 }, { apCanalMm: 9.99 }, { apCanalMm: 9.99 }],
    ['a larger slip', { listhesisMeyerding: 1 }, { listhesisMeyerding: 2 }, { listhesisMeyerding: 2 }],
    ['more movement', { dynamicTranslationMm: 3.9 }, { dynamicTranslationMm: 4 }, { dynamicTranslationMm: 4 }],
    ['a yes', { cordT2Signal: 'NO' }, { cordT2Signal: 'YES' }, { cordT2Signal: 'YES' }],
    ['each side by itself', { foramenLeeL: 1 }, { foramenLeeL: 0, foramenLeeR: 2 }, { foramenLee: { L: 1, R: 2 } }],
  ])('is %s, whichever study it stands in', (_, first, second, expected) => {
    const rows = [
      { ...blankRow('L4-L5'), ...first },
      { ...blankRow('L4-L5'), ...second },
    ]
    expect(levelsOf([rows[0] as LevelFinding], [rows[1] as LevelFinding])).toMatchObject([expected])
    expect(levelsOf([rows[1] as LevelFinding], [rows[0] as LevelFinding])).toMatchObject([expected])
  })

  it.each([null, 'NOT_REPORTED', 'CANNOT_ASSESS'] as const)('is never overridden by %s', (nothing) => {
    const [level] = levelsOf([mildRow({ qualitative: 'SEVERE' })], [mildRow({ qualitative: nothing })])
    expect(level?.qualitative).toBe('SEVERE')
  })

  it('is shown with every other value that was seen, and where', () => {
    const studies = [
      aStudy({ id: 'old', levels: [mildRow({ qualitative: 'MILD' })] }),
      aStudy({ id: 'new', levels: [mildRow({ qualitative: 'MODERATE' })] }),
    ]
    const { disagreements, sources } = assemble(aChart({ studies }))
    expect(disagreements).toEqual([
      {
        path: 'imaging.levels[L4-L5].qualitative',
        values: [
          { studyId: 'old', value: 'MILD' },
          { studyId: 'new', value: 'MODERATE' },
        ],
      },
    ])
    expect(sources['imaging.levels[L4-L5].foramenLee.R']).toEqual([
      { kind: 'imaging-study', id: 'old' },
      { kind: 'imaging-study', id: 'new' },
    ])
  })
})

describe('the levels of the record', () => {
  it('stand from head to tail, whatever the order of studies and rows', () => {
    const rows = [mildRow(), { ...mildRow(), level: 'L1-L2' as const }]
    expect(levelsOf(rows).map(({ level }) => level)).toEqual(['L1-L2', 'L4-L5'])
  })

  it('leave out a level that the report does not name, which the statement on unlisted levels covers', () => {
    expect(levelsOf([mildRow(), notReportedRow('L1-L2')]).map(({ level }) => level)).toEqual(['L4-L5'])
    expect(judge({ studies: [aStudy({ levels: [mildRow(), notReportedRow('L1-L2')] })] }).outcome).toBe(
      'CONDITIONAL_CLEARANCE',
    )
  })

  it('keep a row that was left blank, unknown, so that unfinished work never clears', () => {
    const studies = [aStudy({ levels: [mildRow(), blankRow('L1-L2')] })]
    const { outcome, missing } = judge({ studies })
    expect(outcome).toBe('INSUFFICIENT_INFORMATION')
    expect(missing).toContain('imaging.levels[L1-L2].listhesisMeyerding')
  })

  it('keep a row of which one cell cannot be assessed: somebody looked there', () => {
    const row = { ...notReportedRow('L1-L2'), qualitative: 'CANNOT_ASSESS' as const }
    expect(levelsOf([mildRow(), row])).toHaveLength(2)
  })

  it('take from radiographs only the rows in which something was entered', () => {
    expect(isListed({ modality: 'XR' }, blankRow('L4-L5'))).toBe(false)
    expect(isListed({ modality: 'XR' }, { ...blankRow('L4-L5'), listhesisMeyerding: 1 })).toBe(true)
    expect(isListed({ modality: 'XR' }, notReportedRow('L4-L5'))).toBe(false)
    expect(isListed({ modality: 'MR' }, blankRow('L4-L5'))).toBe(true)
  })
})

describe('what the report says of levels it does not name', () => {
  const statements = (...each: ('NORMAL_PER_REPORT' | 'NOT_ASSESSED' | null)[]) =>
    recordOf({ studies: each.map((unlistedLevels, place) => aStudy({ id: `${place}`, unlistedLevels })) }).imaging
      ?.unlistedLevels

  it('is normal only if every study of the region says so', () => {
    expect(statements('NORMAL_PER_REPORT', 'NORMAL_PER_REPORT')).toBe('NORMAL_PER_REPORT')
    expect(statements('NORMAL_PER_REPORT', 'NOT_ASSESSED')).toBe('NOT_ASSESSED')
    expect(statements('NORMAL_PER_REPORT', null)).toBeNull()
  })

  it('is asked of studies that show the target region, and a study of the whole spine shows it', () => {
    const studies = [aStudy(), aStudy({ id: 'neck', region: 'CERVICAL', unlistedLevels: null, levels: [] })]
    expect(recordOf({ studies }).imaging?.unlistedLevels).toBe('NORMAL_PER_REPORT')
    const whole = aStudy({ id: 'whole', region: 'WHOLE_SPINE', unlistedLevels: 'NOT_ASSESSED', levels: [] })
    expect(recordOf({ studies: [aStudy(), whole] }).imaging?.unlistedLevels).toBe('NOT_ASSESSED')
  })
})

describe('red flags', () => {
  const flag = (asked: 'YES' | 'NO' | 'NOT_ASKED' | null, reported: 'YES' | 'NO' | 'NOT_REPORTED' | null) =>
    recordOf({
      studies: [aStudy({ redFlags: { ...aStudy().redFlags, tumour: reported } })],
      assessment: anAssessment({ tumour: asked }),
    }).imaging?.redFlags?.tumour

  it('are there when a report or the physician says so', () => {
    expect([flag('YES', 'NO'), flag('NO', 'YES'), flag(null, 'YES')]).toEqual(['YES', 'YES', 'YES'])
  })

  it('are absent only by the physician’s own answer: a report’s "no" is not one', () => {
    expect([flag('NO', null), flag(null, 'NO'), flag('NOT_ASKED', 'NO')]).toEqual(['NO', null, null])
  })
})

describe('an assessment', () => {
  it('that nobody made leaves every answer unknown', () => {
    const { record, assumedWorst } = assemble(aChart({ assessment: null }))
    expect(record.neuro?.bladder).toBeNull()
    expect(record.plan?.targetRegion).toBeNull()
    expect(assumedWorst).toEqual([])
    expect(evaluate(record).outcome).toBe('INSUFFICIENT_INFORMATION')
  })

  it('answered "not asked" is unknown to the rules', () => {
    const { outcome, missing } = judge({ assessment: anAssessment({ numbness: 'NOT_ASKED' }) })
    expect(outcome).toBe('INSUFFICIENT_INFORMATION')
    expect(missing).toContain('neuro.numbness')
  })

  it.each([null, 'NOT_ASKED', 'YES'] as const)(
    'with the injection answered %s and no days counts as today’s',
    (answer) => {
      const { record, assumedWorst } = assemble(aChart({ assessment: anAssessment({ spinalInjectionRecent: answer }) }))
      expect(record.general?.spinalInjectionDaysAgo).toBe(0)
      expect(assumedWorst).toEqual(['general.spinalInjectionDaysAgo'])
      expect(evaluate(record).firedRules).toContain('R-LIT-P21')
    },
  )

  it('that says there was no injection leaves the days unknown, which the rules read as none lately', () => {
    expect(recordOf().general?.spinalInjectionDaysAgo).toBeNull()
  })
})

describe('flexion and extension films', () => {
  const films = (edits: Parameters<typeof aStudy>[0]) =>
    aStudy({ modality: 'XR', position: 'FLEXION_EXTENSION', levels: [], ...edits })

  it('are the newest pair of the target region, or else the newest there is', () => {
    const neck = films({ id: 'neck', region: 'CERVICAL', studyDate: '2026-11-20' })
    const old = films({ id: 'old', studyDate: '2025-01-01' })
    const recent = films({ id: 'new', studyDate: '2026-06-01' })
    expect(recordOf({ studies: [neck, old, recent] }).imaging?.dynamic).toEqual({
      performed: 'YES',
      region: 'LUMBAR',
      date: '2026-06-01',
    })
    expect(recordOf({ studies: [neck] }).imaging?.dynamic?.region).toBe('CERVICAL')
    expect(recordOf().imaging?.dynamic).toBeNull()
  })
})

describe('age', () => {
  it('is in completed years, and unknown where the birth date is', () => {
    expect(completedYears('1958-11-22', '2026-11-22')).toBe(68)
    expect(completedYears('1958-11-23', '2026-11-22')).toBe(67)
    expect(completedYears('2008-02-29', '2026-02-28')).toBe(17)
    expect(completedYears('2008-02-29', '2026-03-01')).toBe(18)
    expect(completedYears(null, '2026-11-22')).toBeNull()
    expect(completedYears('2026-11-23', '2026-11-22')).toBeNull()
  })
})

describe('whole charts', () => {
  it.each<[string, Partial<Chart>]>([
    ['CONDITIONAL_CLEARANCE', {}],
    ['EMERGENCY_REFERRAL', { assessment: anAssessment({ bladder: 'NEW_OR_WORSE' }) }],
    ['CONTRAINDICATED', { studies: [aStudy({ levels: [mildRow({ qualitative: 'SEVERE' })] })] }],
    ['CONTRAINDICATED', { studies: [aStudy({ redFlags: { ...aStudy().redFlags, infection: 'YES' } })] }],
    ['INSUFFICIENT_INFORMATION', { studies: [] }],
    ['INSUFFICIENT_INFORMATION', { studies: [aStudy({ physicianReviewed: null })] }],
    ['INSUFFICIENT_INFORMATION', { studies: [aStudy({ studyDate: '2025-11-21' })] }],
    ['PHYSICIAN_REVIEW', { studies: [aStudy({ levels: [mildRow({ qualitative: 'MODERATE' })] })] }],
    ['PHYSICIAN_REVIEW', { patient: { birthDate: '2012-01-01', sex: null } }],
  ])('are judged %s', (outcome, edits) => {
    expect(judge(edits).outcome).toBe(outcome)
  })

  it('make records that the engine’s own schema accepts', () => {
    const studies = [aStudy({ levels: [mildRow(), blankRow('L5-S1')] })]
    expect(evaluationRecordSchema.safeParse(recordOf({ studies })).success).toBe(true)
    expect(evaluationRecordSchema.safeParse(recordOf({ studies: [], assessment: null })).success).toBe(true)
    const clearance = { status: 'ACTIVE', issuedOn: '2026-11-01', validUntil: '2026-12-01', sessionsUsed: 2 } as const
    const verified = recordOf({ clearance: { ...clearance, changeToday: 'NO' } })
    expect(evaluationRecordSchema.safeParse(verified).success).toBe(true)
    expect(verified.mode).toBe('VERIFY')
  })

  it('ask after every red flag that the guideline knows', () => {
    expect(Object.keys(recordOf().imaging?.redFlags ?? {})).toEqual([...RED_FLAGS])
  })
})
