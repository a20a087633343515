import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '#lib/db/client'
import { inTransaction } from '#lib/db/transaction'
import { coSignAdvice } from '#lib/use-cases/co-sign-advice'
import { endAdvice } from '#lib/use-cases/end-advice'
import { recordAssessment } from '#lib/use-cases/record-assessment'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import { recordPreSessionCheck } from '#lib/use-cases/record-pre-session-check'
import { recordSession } from '#lib/use-cases/record-session'
import { registerPatient } from '#lib/use-cases/register-patient'
import { signAdvice } from '#lib/use-cases/sign-advice'
import { suspendClearance } from '#lib/use-cases/suspend-clearance'
import { anAssessedPatient, anAssessment, aPatient, aStudy } from '../support/chart.ts'
import { aClearedPatient, answersOf, aSession, checked } from '../support/clearance.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { adviceRow, afterReview, aSignForm, signed } from '../support/signing.ts'
import { LONG, PATIENCE_MS } from './tier.ts'

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string }

/** An act ready to be sent: with the form's key, and with a form that says something else under the same key. */
type Act = { readonly send: (key: string) => Promise<Answer>; readonly sendOther: (key: string) => Promise<Answer> }

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

/** Every act that makes something, and the type of the one entry that it leaves. */
const ACTS: Readonly<
  Record<string, { readonly entry: string; readonly table: string; readonly prepare: () => Promise<Act> }>
> = {
  'registering a patient': {
    entry: 'patient.registered',
    table: 'patient',
    prepare: async () => {
      const mrn = randomUUID().slice(0, 12)
      const send = (givenName: string) => (key: string) =>
        registerPatient(here.physician, { ...somebody, mrn, givenName, familyName: mrn }, key, NOW)
      return { send: send('Li'), sendOther: send('Mei') }
    },
  },
  'recording a study': {
    entry: 'imaging-study.recorded',
    table: 'imaging_study',
    prepare: async () => {
      const patientId = await aPatient(here.physician)
      const send = (edits: Parameters<typeof aStudy>[0]) => (submissionId: string) =>
        recordImagingStudy(here.physician, { submissionId, patientId, draft: null, study: aStudy(edits) }, NOW)
      return { send: send({}), sendOther: send({ quality: 'LIMITED' }) }
    },
  },
  'recording an assessment': {
    entry: 'assessment.recorded',
    table: 'assessment',
    prepare: async () => {
      const patientId = await aPatient(here.physician)
      const send = (edits: Parameters<typeof anAssessment>[0]) => (submissionId: string) =>
        recordAssessment(here.physician, { submissionId, patientId, draft: null, assessment: anAssessment(edits) }, NOW)
      return { send: send({}), sendOther: send({ bladder: 'NEW_CHANGE' as never }) }
    },
  },
  'signing advice': {
    entry: 'advice.signed',
    table: 'advice',
    prepare: async () => {
      const { patientId, recommendationId } = await anAssessedPatient(here.physician)
      const form = await aSignForm(here.physician, recommendationId)
      const send = (days: number) => (submissionId: string) =>
        signAdvice(
          here.physician,
          {
            submissionId,
            patientId,
            shownId: recommendationId,
            form: { ...form, decision: { kind: 'AS_RECOMMENDED', validity: { days } } },
          },
          NOW,
        )
      return { send: send(28), sendOther: send(27) }
    },
  },
  'co-signing advice': {
    entry: 'advice.co-signed',
    table: 'clearance',
    prepare: async () => {
      const patient = await anAssessedPatient(here.physician, { answers: { radicularPain: 'YES' } })
      const adviceId = await signed(here.physician, patient, { decision: afterReview })
      const { digest } = await adviceRow(here.physician, adviceId)
      const send = (identity: string) => (submissionId: string) =>
        coSignAdvice(
          here.secondPhysician,
          { submissionId, patientId: patient.patientId, adviceId, form: { digest, identity } },
          NOW,
        )
      return { send: send('1958'), sendOther: send('1959') }
    },
  },
  'ending advice': {
    entry: 'clearance.revoked',
    table: 'advice_ending',
    prepare: async () => {
      const { patientId, adviceId } = await aClearedPatient(here)
      const send = (reason: string) => (submissionId: string) =>
        endAdvice(here.physician, { submissionId, patientId, adviceId, form: { kind: 'REVOKED', reason } }, NOW)
      return { send: send('new leg pain'), sendOther: send('another reason') }
    },
  },
  'today’s check': {
    entry: 'pre-session-check.recorded',
    table: 'pre_session_check',
    prepare: async () => {
      const { patientId, clearanceId } = await aClearedPatient(here)
      const send = (edits: Parameters<typeof answersOf>[0]) => (key: string) =>
        recordPreSessionCheck(here.physiotherapist, patientId, { clearanceId, answers: answersOf(edits) }, key, NOW)
      return { send: send({}), sendOther: send({ walkingWorse: 'YES' }) }
    },
  },
  'recording a session': {
    entry: 'session.recorded',
    table: 'treatment_session',
    prepare: async () => {
      const cleared = await aClearedPatient(here)
      await checked(here.physiotherapist, cleared)
      const send = (minutes: number) => (key: string) =>
        recordSession(here.physiotherapist, cleared.patientId, aSession(cleared.clearanceId, { minutes }), key, NOW)
      return { send: send(15), sendOther: send(14) }
    },
  },
  'suspending a clearance': {
    entry: 'clearance.suspended',
    table: 'clearance_event',
    prepare: async () => {
      const { patientId, clearanceId } = await aClearedPatient(here)
      const send = (reason: string | null) => (key: string) =>
        suspendClearance(here.physiotherapist, patientId, { clearanceId, reason }, key, NOW)
      return { send: send(null), sendOther: send('a fall') }
    },
  },
}

const somebody = {
  otherScriptName: null,
  title: null,
  sex: 'FEMALE',
  birthDate: '1958-04-03',
  duplicateReason: null,
} as const

const counts = (table: string, entry: string) =>
  inTransaction(here.administrator, async (tx) => {
    const [row] = await tx.$queryRawUnsafe<{ rows: number; entries: number }[]>(
      `SELECT (SELECT count(*)::int FROM ${table}) AS rows,
              (SELECT count(*)::int FROM audit_entry WHERE type = '${entry}') AS entries`,
    )
    return row ?? { rows: 0, entries: 0 }
  })

/** Takes every connection of the portal away in the middle of what it does, as a killed server would. */
async function cutConnections(): Promise<void> {
  await prisma().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`.catch(
    () => undefined,
  )
}

describe.each(Object.entries(ACTS))('%s', { timeout: PATIENCE_MS }, (name, { entry, table, prepare }) => {
  it('is done once, however often it is sent, at once or again', async () => {
    for (const times of LONG ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 10]) {
      const { send, sendOther } = await prepare()
      const key = randomUUID()
      const before = await counts(table, entry)
      const first = await Promise.all(Array.from({ length: times }, () => send(key)))
      const again = await send(key)
      for (const answer of first) expect(answer, name).toEqual(again)
      expect(again).toMatchObject({ ok: true })
      expect(await counts(table, entry)).toEqual({ rows: before.rows + 1, entries: before.entries + 1 })
      expect(await sendOther(key)).toEqual({ ok: false, reason: 'key-reused' })
    }
  })

  it('is done once when the connections are cut while it is on its way', async () => {
    for (let round = 0; round < (LONG ? 20 : 2); round += 1) {
      const { send } = await prepare()
      const key = randomUUID()
      const before = await counts(table, entry)
      const onTheirWay = Promise.allSettled(Array.from({ length: 4 }, () => send(key)))
      await cutConnections()
      await onTheirWay
      expect(await send(key)).toMatchObject({ ok: true })
      expect(await counts(table, entry)).toEqual({ rows: before.rows + 1, entries: before.entries + 1 })
    }
  })
})
