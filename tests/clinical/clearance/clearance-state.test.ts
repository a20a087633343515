import { describe, expect, it } from 'vitest'
import type { ClearanceFile } from '#lib/clinical/clearance/clearance-file'
import { clearanceState } from '#lib/clinical/clearance/clearance-state'
import { OUTCOMES } from '#lib/clinical/outcome'
import { clearanceWords } from '#lib/messages/states'
import { aFile, at, lifted, passedToday, suspended } from './a-file.ts'

const seen = (file: ClearanceFile): string => clearanceWords.en[clearanceState(file).shown]

const contradicted = { kind: 'CONTRADICTED', rules: ['R-SRC-C01'], emergency: false } as const

describe('what the physiotherapist sees, row by row of the table of states', () => {
  it.each([
    ['advice signed that permits', aFile(), "Cleared. Do today's check first"],
    ...OUTCOMES.filter((outcome) => outcome !== 'CONDITIONAL_CLEARANCE').map(
      (outcome) =>
        [`advice signed: ${outcome}`, aFile({ advice: { outcome }, clearance: null }), 'Not cleared'] as const,
    ),
    [
      'decision after review, signed once',
      aFile({ advice: { decision: 'CONDITIONAL_AFTER_REVIEW' }, clearance: null }),
      'Not cleared: waiting for a second physician',
    ],
    [
      'co-signed',
      aFile({ advice: { decision: 'CONDITIONAL_AFTER_REVIEW', coSigned: true } }),
      "Cleared. Do today's check first",
    ],
    ['check passed today', aFile({ clearance: { check: passedToday } }), 'You may treat today, within these limits'],
    ['check with an answer that is not No', aFile({ clearance: { events: [suspended('CHECK')] } }), 'Suspended'],
    ['second question answered Yes', aFile({ clearance: { events: [suspended('CHECK_EMERGENCY')] } }), 'Suspended'],
    ['something has changed', aFile({ clearance: { events: [suspended('CHANGED')] } }), 'Suspended'],
    [
      'new findings fire a rule',
      aFile({ clearance: { events: [suspended('NEW_FINDINGS')] } }),
      'Suspended: new findings',
    ],
    [
      'suspension lifted',
      aFile({ clearance: { events: [suspended('CHECK'), lifted()] } }),
      "Cleared. Do today's check first",
    ],
    ['revoked', aFile({ advice: { ended: 'REVOKED' }, clearance: { ended: 'REVOKED' } }), 'Not cleared'],
    ['withdrawn', aFile({ advice: { ended: 'WITHDRAWN' }, clearance: { ended: 'WITHDRAWN' } }), 'Not cleared'],
    ['replaced, and the new advice is gone', aFile({ clearance: { ended: 'SUPERSEDED' } }), 'Not cleared'],
    ['last valid day over', aFile({ clearance: { validUntil: '2026-11-21' } }), 'Expired'],
    ['nine sessions', aFile({ clearance: { used: { sessions: 9, days: [] } } }), 'Expired'],
    [
      'engine in doubt',
      aFile({ file: { verification: { kind: 'FAILED' } } }),
      'Status not confirmed. Reconnect before treating',
    ],
    [
      'document in doubt',
      aFile({ file: { documentIntact: false } }),
      'Status not confirmed. Reconnect before treating',
    ],
    ['no advice at all', aFile({ advice: null, clearance: null }), 'Not cleared'],
  ] as const)('%s', (_, file, words) => {
    expect(seen(file)).toBe(words)
  })

  it('says emergency at once after a Yes to the second question, until a physician lifts it', () => {
    const emergency = suspended('CHECK_EMERGENCY')
    expect(clearanceState(aFile({ clearance: { events: [emergency] } })).emergency).toBe(true)
    expect(clearanceState(aFile({ clearance: { events: [emergency, suspended('CHANGED')] } })).emergency).toBe(true)
    expect(clearanceState(aFile({ clearance: { events: [emergency, lifted()] } })).emergency).toBe(false)
    expect(clearanceState(aFile({ clearance: { events: [suspended('CHECK')] } })).emergency).toBe(false)
  })

  it('says emergency where an emergency rule fires on what is recorded, even if nothing else can be confirmed', () => {
    const verification = { ...contradicted, emergency: true }
    expect(clearanceState(aFile({ file: { verification } }))).toMatchObject({
      shown: 'SUSPENDED_NEW_FINDINGS',
      emergency: true,
    })
    expect(clearanceState(aFile({ file: { verification, documentIntact: false } }))).toMatchObject({
      shown: 'UNCONFIRMED',
      emergency: true,
    })
  })
})

describe('the stricter truth', () => {
  it('keeps a suspension in sight after the last valid day', () => {
    const clearance = { validUntil: '2026-11-01', events: [suspended('CHECK_EMERGENCY')] }
    expect(clearanceState(aFile({ clearance }))).toMatchObject({ shown: 'SUSPENDED', emergency: true })
  })

  it('shows the last of several suspensions, and none that was lifted', () => {
    const events = [suspended('NEW_FINDINGS'), lifted(), suspended('CHECK'), suspended('CHANGED')]
    expect(clearanceState(aFile({ clearance: { events } }))).toMatchObject({ shown: 'SUSPENDED', cause: 'CHANGED' })
  })

  it('shows new findings that nobody has acted on, naming the rules', () => {
    const file = aFile({ file: { verification: contradicted }, clearance: { check: passedToday } })
    expect(clearanceState(file)).toMatchObject({ shown: 'SUSPENDED_NEW_FINDINGS', rules: ['R-SRC-C01'], since: null })
  })

  it('does not call an expired clearance new findings because its imaging has grown old', () => {
    const verification = { kind: 'CONTRADICTED', rules: ['R-LIT-I02'], emergency: false } as const
    expect(seen(aFile({ file: { verification }, clearance: { validUntil: '2026-11-21' } }))).toBe('Expired')
  })

  it('keeps the outcome behind a refusal, and why', () => {
    expect(clearanceState(aFile({ advice: { outcome: 'EMERGENCY_REFERRAL' }, clearance: null }))).toMatchObject({
      because: 'OUTCOME',
      outcome: 'EMERGENCY_REFERRAL',
    })
  })

  it('treats nobody on the record of someone who has died or was merged away', () => {
    const file = aFile({ file: { recordClosed: true }, clearance: { check: passedToday } })
    expect(clearanceState(file)).toMatchObject({ shown: 'NOT_CLEARED', because: 'RECORD_CLOSED' })
  })

  it.each([
    ['a permission without its clearance', aFile({ clearance: null })],
    ['a clearance before its first day', aFile({ clearance: { issuedOn: '2026-11-23', check: passedToday } })],
    ['a clearance that nobody verified', aFile({ file: { verification: null }, clearance: { check: passedToday } })],
  ])('is not confirmed for %s', (_, file) => {
    expect(clearanceState(file).shown).toBe('UNCONFIRMED')
  })

  it('holds on the last valid day itself', () => {
    expect(seen(aFile({ clearance: { validUntil: '2026-11-22' } }))).toBe("Cleared. Do today's check first")
  })

  it('does not treat where the dose of the week is used up, before anybody is asked five questions', () => {
    const used = { sessions: 2, days: ['2026-11-18', '2026-11-20'] }
    expect(clearanceState(aFile({ clearance: { used, check: passedToday } }))).toMatchObject({
      shown: 'DO_NOT_TREAT',
      because: { reason: 'TWO_A_WEEK', nextDay: '2026-11-25' },
    })
  })
})

describe("today's check", () => {
  it.each([
    ['was passed yesterday', { ...passedToday, day: '2026-11-21', at: at('06:00', '2026-11-21') }],
    ['did not pass', { ...passedToday, passed: false }],
  ])('does not count when it %s', (_, check) => {
    expect(clearanceState(aFile({ clearance: { check } })).shown).toBe('CHECK_FIRST')
  })

  it('does not outlive a suspension that was lifted after it', () => {
    const events = [suspended('CHANGED', at('07:00')), lifted(at('08:00'))]
    expect(clearanceState(aFile({ clearance: { events, check: passedToday } })).shown).toBe('CHECK_FIRST')
    const afterwards = { ...passedToday, at: at('08:30') }
    expect(clearanceState(aFile({ clearance: { events, check: afterwards } })).shown).toBe('TREAT_TODAY')
  })

  it('is not undone by a mark for review, which is shown beside it', () => {
    const events = [{ kind: 'MARKED_FOR_REVIEW', at: at('10:00') }] as const
    expect(clearanceState(aFile({ clearance: { events, check: passedToday } }))).toMatchObject({
      shown: 'TREAT_TODAY',
      reviewNeeded: true,
    })
  })
})
