import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditRoles } from '#lib/audit/entry'
import { auditEventTypes } from '#lib/audit/event'
import { auditFamilies, auditOutcomes, flagWords, parseAuditQuery } from '#lib/audit/search-query'
import { formatSearchText, parseSearchText, type SearchTerms, searchKeys } from '#lib/audit/search-text'

const runs = process.env.CLEARSPINE_TIER === 'full' ? 200_000 : 5_000

const id = fc.uuid({ version: 4 })
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== '' && text.isWellFormed() && !/\p{Cc}/u.test(text))

const anyTerms: fc.Arbitrary<SearchTerms> = fc
  .record(
    {
      patient: name,
      actor: name,
      action: fc.constantFrom(...auditEventTypes, ...auditFamilies.map((family) => `${family}.*`)),
      outcome: fc.constantFrom(...auditOutcomes),
      role: fc.constantFrom(...auditRoles),
      subject: id.map((uuid) => `advice:${uuid}`),
      session: id,
      request: id,
      flag: fc.constantFrom(...flagWords),
      from: day,
      to: day,
    },
    { requiredKeys: [] },
  )
  .map(({ from, to, ...rest }) =>
    from !== undefined && to !== undefined && to < from
      ? { ...rest, from: to, to: from }
      : { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  )

const complaint = (text: string) => {
  const read = parseSearchText(text)
  if (read.ok) throw new Error(`read as ${JSON.stringify(read.terms)}`)
  return read.complaints
}

describe('the search language', () => {
  it('reads keys, quoted names, families of actions and days as they are written on screen', () => {
    expect(
      parseSearchText('patient:"WANG, Li" actor:"CHEN, Hui" action:advice.* from:01-Nov-2026 to:2026-11-22'),
    ).toEqual({
      ok: true,
      terms: { patient: 'WANG, Li', actor: 'CHEN, Hui', action: 'advice.*', from: '2026-11-01', to: '2026-11-22' },
    })
  })

  it('takes what a Chinese input method writes for a colon', () => {
    expect(parseSearchText('patient：王丽')).toEqual({ ok: true, terms: { patient: '王丽' } })
  })

  it('asks for nothing when nothing is typed', () => {
    expect(parseSearchText('  ')).toEqual({ ok: true, terms: {} })
  })

  it('means the same after it was written and read again', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(parseSearchText(formatSearchText(terms))).toEqual({ ok: true, terms })
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['wang', 'no-key', 1],
    ['action:advice.* wang', 'no-key', 17],
    [':wang', 'no-key', 1],
    ['"patient:wang"', 'no-key', 1],
    ['name:wang', 'unknown-key', 1],
    ['constructor:wang', 'unknown-key', 1],
    ['patient:', 'no-value', 9],
    ['patient:"  "', 'no-value', 9],
    ['patient:"WANG, Li', 'open-quote', 9],
    ['patient:"WANG, Li\\', 'open-quote', 9],
    ['patient:"WANG"Li', 'after-quote', 9],
    ['patient:WA"NG"', 'after-quote', 9],
    ['patient:a\u0000b', 'not-text', 9],
    ['patient:\ud800', 'not-text', 9],
    ['role:physician role:system', 'twice', 16],
    ['action:advice.%', 'not-an-action', 8],
    ['action:.*', 'not-an-action', 8],
    ['outcome:SUCCESS', 'not-an-outcome', 9],
    ['role:doctor', 'not-a-role', 6],
    ['subject:advice', 'not-a-subject', 9],
    ['session:1', 'not-an-id', 9],
    ["request:'OR'1'='1", 'not-an-id', 9],
    ['flag:red', 'not-a-flag', 6],
    ['from:2026-02-30', 'not-a-day', 6],
    ['from:31-Feb-2026', 'not-a-day', 6],
    ['to:22/11/2026', 'not-a-day', 4],
    ['from:2026-11-22 to:2026-11-21', 'ends-before-it-begins', 17],
  ])('says of %j that it is %s, at character %i', (text, problem, at) => {
    expect(complaint(text)[0]).toMatchObject({ problem, at })
  })

  it('names every wrong piece, and not only the first', () => {
    expect(complaint('wang role:x to:y').map(({ problem }) => problem)).toEqual(['no-key', 'not-a-role', 'not-a-day'])
  })

  it('does not read a text that nobody types', () => {
    expect(complaint(`patient:${'x'.repeat(2000)}`)).toEqual([{ problem: 'too-long', at: 1001, found: '' }])
  })

  it('answers every text with terms or complaints, and passes no character over', () => {
    const pieces = fc.constantFrom(
      ...searchKeys,
      ':',
      '"',
      '\\',
      ' ',
      '\n',
      '\u0000',
      '：',
      'advice.*',
      '2026-11-22',
      '%',
      "'",
      'x',
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseSearchText(text)
        if (!read.ok) {
          for (const { at, found } of read.complaints) {
            expect(at).toBeGreaterThanOrEqual(1)
            expect(found.length).toBeLessThanOrEqual(60)
          }
          return
        }
        // As many terms as there are pieces: none was dropped.
        const again = parseSearchText(formatSearchText(read.terms))
        expect(again).toEqual(read)
        expect(Object.keys(read.terms).length > 0).toBe(text.trim() !== '')
      }),
      { numRuns: runs },
    )
  })
})

describe('the address of a search', () => {
  it.each([
    ['patient', 'WANG'],
    ['actor', "' OR 1=1"],
    ['actor', 'system:'],
    ['action', 'advice.%'],
    ['action', 'nothing.*'],
    ['outcome', 'SUCCESS'],
    ['role', 'PHYSICIAN'],
    ['subject', 'advice:1'],
    ['session', 'x'],
    ['request', 'x'],
    ['flag', 'yes'],
    ['from', '2026-02-30'],
    ['to', '22-Nov-2026'],
    ['before', '1'],
    ['before', '2026-13-01T00:00:00.000Z_019aa500-0000-7000-8000-000000000000'],
  ])('says what is wrong with %s=%s', (parameter, value) => {
    const parsed = parseAuditQuery({ [parameter]: value })
    expect(parsed.ok).toBe(false)
    expect(!parsed.ok && Object.keys(parsed.problems)).toEqual([parameter])
  })

  it('refuses a period that ends before it begins, and a parameter given twice', () => {
    expect(parseAuditQuery({ from: '2026-11-22', to: '2026-11-21' })).toEqual({
      ok: false,
      problems: { to: 'ends-before-it-begins' },
    })
    expect(parseAuditQuery({ action: ['advice.*', 'user.*'] })).toEqual({ ok: false, problems: { action: 'twice' } })
  })
})
