import { readFileSync } from 'node:fs'

/**
 * What a step of `npm test` found.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * A step without tests of its own (types, lint, laws, build) counts as one.
 *
 * @param {boolean} ok
 * @returns {Counts}
 */
export const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/**
 * @param {string} file Vitest's JSON report
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const report = readReport(file)
  // A file that cannot even be loaded has no test to fail.
  const broken = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Counts}
 */
export function playwrightCounts(file) {
  const { stats, errors } = readReport(file)
  // Errors outside of any test: the portal did not start, a file does not compile.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/**
 * The runner's word and its exit code together: a run that failed without a failed test, or that ran nothing, has failed.
 *
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
export function honestly(counts, code) {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

/** @param {string} file */
function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
