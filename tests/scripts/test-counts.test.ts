import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { honestly, playwrightCounts, vitestCounts } from '../../scripts/steps/test-counts.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'clearspine-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: object): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('the closing line of npm test', () => {
  it('counts a test file that cannot be loaded as failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    const file = report({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults })
    expect(vitestCounts(file)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a portal that did not start as failed, although no journey began', () => {
    const file = report({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'no server' }],
    })
    expect(playwrightCounts(file)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a journey that passed only at the second try as failed', () => {
    const file = report({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] })
    expect(playwrightCounts(file)).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })

  it('does not believe a runner that failed and names no failed test', () => {
    expect(honestly({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('does not take no test at all for a pass', () => {
    expect(honestly({ passed: 0, failed: 0, skipped: 3 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 3 })
  })
})
