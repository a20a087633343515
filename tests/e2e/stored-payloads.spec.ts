import { randomUUID } from 'node:crypto'
import { builtRoutes } from '../access/manifest.ts'
import { PAGES } from '../access/route-table.ts'
import { addressOf } from '../access/subject.ts'
import { type Cast, castOf, cookie } from './cast.ts'
import { expect, test } from './fixtures.ts'
import { serverActions } from './server-actions.ts'

/**
 * Texts that run where text is taken for markup, script, address or template, typed into every field that keeps one, and
 * then shown on every page to everybody.
 */
const PAYLOADS = [
  `<script>window.ran='tag'</script>`,
  `"><img src=x onerror="window.ran='attribute'">`,
  `'><svg/onload=window.ran='svg'>`,
  `</textarea></title></style><script>window.ran='closed'</script>`,
  `javascript:window.ran='address'`,
  `\u2028window.ran='line'//{{constructor.constructor("window.ran='template'")()}}`,
].join(' ')

/** Everybody's look at every page in the long tier; in the quick one each page is looked at once. */
const VISITORS = { physician: 'P', physiotherapist: 'T', administrator: 'A' } as const
const EVERYBODY = process.env.CLEARSPINE_TIER === 'full'

function looksAt(route: string, visitor: keyof typeof VISITORS): boolean {
  if (EVERYBODY) return true
  const to = PAGES[route]?.to ?? ''
  const first = Object.values(VISITORS).find((letter) => to.includes(letter)) ?? 'P'
  return VISITORS[visitor] === first
}

let cast: Cast
test.beforeAll(async ({ clinic }) => {
  cast = await castOf(clinic)
})
test.afterAll(() => cast?.superuser.end())

test('texts that somebody typed run on no page', async ({ baseURL, browser }) => {
  test.setTimeout(300_000)
  const post = async (name: string, ids: readonly string[], fields: Readonly<Record<string, string>>) => {
    const action = serverActions().find((each) => each.name === name)
    const body = new FormData()
    body.append('_1_submissionId', randomUUID())
    for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, value)
    body.append('0', JSON.stringify([...ids, { status: 'idle' }, '$K1']))
    const headers = { 'next-action': action?.id ?? '', ...cookie(cast.own.physician.token) }
    const response = await fetch(`${baseURL}${action?.address}`, { method: 'POST', headers, body, redirect: 'manual' })
    const said = await response.text()
    expect(response.headers.get('x-action-redirect') ?? `${name}: ${response.status} ${said.slice(0, 600)}`).toMatch(
      /^\/patients\//,
    )
  }
  const { pid, study, assessment, clearance } = cast.subject
  const line = PAYLOADS.slice(0, 90)
  await post('amendDetailsAction', [pid], {
    ...{ familyName: line, givenName: line, otherScriptName: line, title: `<b onclick=ran>` },
    ...{ mrn: `<i>${randomUUID().slice(0, 6)}`, sex: 'FEMALE', birthDate: '1960-01-01', version: '1' },
  })
  await post('recordStudyAction', [pid], {
    ...{ modality: 'MR', region: 'LUMBAR', studyDate: '2026-01-01', physicianReviewed: 'YES', intent: 'save' },
    ...{ reportText: PAYLOADS, otherFindings: PAYLOADS, reportingClinician: line, accessionNumber: line },
  })
  await post('removeStudyAction', [pid, study], { version: '1', kind: 'WITHDRAWN', reason: PAYLOADS })
  await post('withdrawAssessmentAction', [pid, assessment], { version: '1', reason: PAYLOADS })
  await post('suspendClearanceAction', [pid], { clearanceId: clearance, reason: PAYLOADS })

  const ran: string[] = []
  let shown = 0
  for (const visitor of Object.keys(VISITORS) as (keyof typeof VISITORS)[]) {
    const context = await browser.newContext()
    const { hostname } = new URL(String(baseURL))
    await context.addCookies([
      { name: 'clearspine.session', value: cast.own[visitor].token ?? '', domain: hostname, path: '/' },
    ])
    const page = await context.newPage()
    page.on('dialog', (dialog) => dialog.dismiss())
    for (const { kind, route } of builtRoutes()) {
      if (kind !== 'page' || !looksAt(route, visitor)) continue
      const address = `${addressOf(route, cast.subject)}${/check|session|suspend|lift/.test(route) ? `?clearance=${clearance}` : ''}`
      await page.goto(`${baseURL}${address}`, { waitUntil: 'load' })
      shown += 1
      const mark = await page.evaluate(() => (window as { ran?: string }).ran ?? null)
      if (mark !== null) ran.push(`${address}: ${mark}`)
    }
    await context.close()
  }
  console.log(`R11: ${shown} pages with payloads in every stored text: ${ran.length} ran`)
  expect(ran).toEqual([])
})
