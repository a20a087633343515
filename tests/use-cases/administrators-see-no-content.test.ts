import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { parseAuditQuery } from '#lib/audit/search-query'
import { inTransaction } from '#lib/db/transaction'
import { listAccessReviews } from '#lib/use-cases/list-access-reviews'
import { listUsers } from '#lib/use-cases/list-users'
import { openBreakGlass } from '#lib/use-cases/open-break-glass'
import { prepareBreakGlass } from '#lib/use-cases/prepare-break-glass'
import { reportAccesses } from '#lib/use-cases/report-accesses'
import { reportDisclosures } from '#lib/use-cases/report-disclosures'
import { reviewFlags } from '#lib/use-cases/review-flags'
import { searchAudit } from '#lib/use-cases/search-audit'
import { viewAccessReview } from '#lib/use-cases/view-access-review'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { viewNotifications } from '#lib/use-cases/view-notifications'
import { viewRulesetProposal } from '#lib/use-cases/view-ruleset-proposal'
import { viewUser } from '#lib/use-cases/view-user'
import { viewWorklist } from '#lib/use-cases/view-worklist'
import { anAssessedPatient, aStudy, recordedStudy } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { aColleague, later } from '../support/people.ts'
import { placeEntries } from '../support/place-entries.ts'

/** Stands in what was recorded, and nowhere else. */
const MARKER = 'numb since Tuesday'

/** What only clinical content says: grades, outcomes, answers, levels, and the marked text. */
const CLINICAL =
  /numb since Tuesday|MILD|MODERATE|SEVERE|CONDITIONAL_CLEARANCE|INSUFFICIENT_INFORMATION|NORMAL_PER_REPORT|L4-L5|\bMR\b|qualitative/

let facility: TestFacility
let administrator: Actor
let reviewer: Actor
let patientId: string
beforeAll(async () => {
  facility = await aFacility()
  administrator = facility.administrator
  reviewer = await aColleague(facility, ['ADMINISTRATOR'])
  patientId = (await anAssessedPatient(facility.physician)).patientId
  await recordedStudy(facility.physician, patientId, aStudy({ reportText: MARKER }))
  await placeEntries()
})

/** Everything in an answer, however deep, maps and dates included. */
const text = (answer: unknown) => inspect(answer, { depth: null, maxArrayLength: null, maxStringLength: null })

const allEntries = (where: object = {}) =>
  inTransaction(facility.physician, (tx) => tx.auditEntry.findMany({ where, select: { id: true, type: true } }))

/** Every look that an administrator may take at the facility, as the pages take it. */
async function looks(actor: Actor): Promise<readonly (readonly [string, unknown])[]> {
  const query = parseAuditQuery({ patient: patientId, from: '2026-11-01', to: '2026-11-30' })
  if (!query.ok) throw new Error(text(query.problems))
  const period = { from: '2026-11-01', to: '2026-11-30' }
  return [
    ['worklist', await viewWorklist(actor, NOW)],
    ['notifications', await viewNotifications(actor, NOW)],
    ['users', await listUsers(actor, NOW)],
    ['user', await viewUser(actor, facility.physician.practitionerId, NOW)],
    ['proposal', withoutRules(await viewRulesetProposal(actor, NOW))],
    ['trail', await searchAudit(actor, query.query, NOW)],
    ['who saw a patient', await reportAccesses(actor, { about: 'patient', id: patientId, ...period }, NOW)],
    ['disclosures', await reportDisclosures(actor, { patientId, ...period }, NOW)],
    ['flags', await reviewFlags(actor, { open: true, after: null }, NOW)],
    ['break-glass form', await prepareBreakGlass(actor, patientId, NOW)],
    ['access reviews', await listAccessReviews(actor, NOW)],
  ]
}

/** The guideline's own words are public, and speak of no patient. */
const withoutRules = (answer: Awaited<ReturnType<typeof viewRulesetProposal>>) =>
  answer.ok ? { ...answer, value: { ...answer.value, inForce: null, versions: [] } } : answer

describe('an administrator', () => {
  it('is sent no clinical field by any look that the role permits', async () => {
    const shown = await looks(administrator)
    expect(shown.filter(([, answer]) => !(answer as { ok: boolean }).ok)).toEqual([])
    expect(shown.filter(([, answer]) => CLINICAL.test(text(answer))).map(([name]) => name)).toEqual([])
  })

  it('is sent none by any entry of the trail either, whatever it is about', async () => {
    const entries = await allEntries()
    expect(entries.map(({ type }) => type)).toContain('imaging-study.recorded')
    const leaking: string[] = []
    for (const { id, type } of entries) {
      if (CLINICAL.test(text(await viewAuditEntry(administrator, id, NOW)))) leaking.push(type)
    }
    expect(leaking).toEqual([])
  })

  it('is sent it after breaking the glass for that patient, and whoever reviews that is not', async () => {
    const input = { submissionId: randomUUID(), patientId, reason: 'A court asks.' }
    const opened = await openBreakGlass(administrator, input, NOW)
    if (!opened.ok) throw new Error(opened.reason)
    const [study] = await allEntries({ type: 'imaging-study.recorded' })
    const seen = await viewAuditEntry(administrator, study?.id ?? '', NOW)
    expect(text(seen)).toMatch(CLINICAL)
    const review = await viewAccessReview(reviewer, opened.value.breakGlassId, later(2))
    expect(text(review)).not.toMatch(CLINICAL)
    expect(text(await viewAuditEntry(reviewer, study?.id ?? '', NOW))).not.toMatch(CLINICAL)
  })
})
