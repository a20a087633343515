import { describe, expect, it } from 'vitest'
import { asvsPage, missingFiles, missingIds } from '../../scripts/asvs/page.ts'

const page = asvsPage()

describe('what the page on the verification standard says', () => {
  it('is shown by files that exist', () => {
    expect(missingFiles(page)).toEqual([])
    console.log(`ASVS: ${page.rows.length} requirements judged, ${page.notApplicable.length} do not apply`)
  })

  it('is one of the verdicts that the page explains, for each requirement once', () => {
    const verdicts = new Set(page.rows.map(({ verdict }) => verdict))
    expect([...verdicts].filter((verdict) => !['met', 'part', 'not met', 'operator'].includes(verdict))).toEqual([])
    const ids = [...page.rows.map(({ id }) => id), ...page.notApplicable]
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })

  it('would be found incomplete', () => {
    expect(
      missingIds(page, [
        { req_id: 'V1.1.1', L: '2' },
        { req_id: 'V99.1.1', L: '1' },
      ]),
    ).toEqual(['V99.1.1'])
  })
})
