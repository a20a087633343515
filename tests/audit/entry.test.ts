import { describe, expect, it } from 'vitest'
import { type AuditEntry, auditEntrySchema, decodeEntry, encodeEntry } from '#lib/audit/entry'
import { auditEvents, auditEventTypes } from '#lib/audit/event'
import { projectEntry, projectionDifferences } from '#lib/audit/projection'
import { anEntry, ids } from './support/entry.ts'
import { expectRefused } from './support/refusal.ts'

describe('an audit entry', () => {
  it('is written in one way, with its fields in order', () => {
    expect(encodeEntry(anEntry())).toBe(
      `{"actor":{"id":"${ids.physician}","role":"physician","session":"${ids.session}"},` +
        `"facility":"${ids.facility}","id":"${ids.entry}","outcome":"success","patientRef":"${ids.patient}",` +
        `"payloadCommit":"${'ab'.repeat(32)}","purpose":"TREAT","requestId":"${ids.request}",` +
        `"subject":"advice:${ids.advice}","ts":"2026-11-22T06:02:03.123Z","type":"advice.signed","v":1}`,
    )
  })

  it('reads back as it was', () => {
    expect(decodeEntry(encodeEntry(anEntry()))).toEqual(anEntry())
  })

  it('can be about nobody and by nobody, as a failed sign-in is', () => {
    const entry = anEntry({
      type: 'sign-in.failed',
      actor: { id: 'unknown', role: 'none', session: null },
      facility: null,
      patientRef: null,
      subject: null,
      payloadCommit: null,
      outcome: 'failure',
      purpose: 'HSYSADMIN',
    })
    expect(decodeEntry(encodeEntry(entry))).toEqual(entry)
  })

  it('can be by a named job of the system', () => {
    const entry = anEntry({ actor: { id: 'system:clearance-clock', role: 'system', session: null } })
    expect(decodeEntry(encodeEntry(entry))).toEqual(entry)
  })

  const impossible: Record<string, Record<string, unknown>> = {
    'another version': { v: 2 },
    'a field more': { note: 'a free text' },
    'a field of the actor more': { actor: { id: ids.physician, role: 'physician', session: null, name: 'Dr Chen' } },
    'an id that is not of version 7': { id: '01939c3e-1111-4abc-8def-0123456789ab' },
    'an id in capitals': { id: ids.entry.toUpperCase() },
    'a name for an actor': { actor: { id: 'CHEN, Hui', role: 'physician', session: null } },
    'a job with a name that is a sentence': { actor: { id: 'system:Dr Chen', role: 'system', session: null } },
    'a role of no list': { actor: { id: ids.physician, role: 'surgeon', session: null } },
    'a day that does not exist': { ts: '2026-02-30T06:02:03.123Z' },
    'a leap second': { ts: '2026-12-31T23:59:60.000Z' },
    'a time without milliseconds': { ts: '2026-11-22T06:02:03Z' },
    'a time with microseconds': { ts: '2026-11-22T06:02:03.123456Z' },
    'a time with an offset': { ts: '2026-11-22T06:02:03.123+00:00' },
    'a time with a newline': { ts: '2026-11-22T06:02:03.123Z\n' },
    'an event of no list': { type: 'advice.guessed' },
    'a name for a patient': { patientRef: 'WANG, Li' },
    'a record number for a patient': { patientRef: 'MRN-00042' },
    'a subject of no list': { subject: `wang-li:${ids.advice}` },
    'a subject without an id': { subject: 'advice' },
    'a subject with a text for an id': { subject: 'advice:A-204' },
    'a subject with a newline': { subject: `advice:${ids.advice}\n` },
    'a request id that is a text': { requestId: 'GET /patients/WANG' },
    'an outcome of no list': { outcome: 'maybe' },
    'a purpose of no list': { purpose: 'CURIOSITY' },
    'a commitment cut short': { payloadCommit: 'ab'.repeat(31) },
    'a commitment in capitals': { payloadCommit: 'AB'.repeat(32) },
    'a commitment left open': { payloadCommit: undefined },
  }

  for (const [name, change] of Object.entries(impossible)) {
    it(`cannot hold ${name}`, () =>
      expectRefused('bad-entry', () => encodeEntry({ ...anEntry(), ...change } as AuditEntry)))
  }

  it('is refused when it is canonical JSON of another kind', async () => {
    await expectRefused('bad-entry', () => decodeEntry('{}'))
    await expectRefused('bad-entry', () => decodeEntry('null'))
    await expectRefused('bad-entry', () => decodeEntry(`"${'a'.repeat(70_000)}"`))
  })

  it('is refused when it is written otherwise', () =>
    expectRefused('not-canonical', () => decodeEntry(JSON.stringify(anEntry()))))

  it('fits many times into what a bundle can hold', () => {
    expect(encodeEntry(anEntry()).length).toBeLessThan(65_535 / 50)
  })

  it('parses with the same schema wherever it comes from', () => {
    expect(auditEntrySchema.safeParse(anEntry()).success).toBe(true)
  })
})

describe('the list of events', () => {
  it('names each as a subject and a past act', () => {
    for (const type of auditEventTypes) expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
  })

  it('says what each means, in one line and in its own words', () => {
    const sentences = auditEventTypes.map((type) => auditEvents[type].says)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[a-z][^\n.]{5,90}$/)
  })

  it('writes only reads as reads, so that an export to FHIR does not hide a change', () => {
    for (const type of auditEventTypes) {
      if (auditEvents[type].fhir.action !== 'R') continue
      expect(type).toMatch(/\.(viewed|read|checked|listed|printed|exported|searched|downloaded|reported|.*-viewed)$/)
    }
  })
})

describe('what can be searched by', () => {
  it('comes from the leaf and nothing else', () => {
    expect(projectEntry(encodeEntry(anEntry()))).toEqual({
      id: ids.entry,
      ts: '2026-11-22T06:02:03.123Z',
      type: 'advice.signed',
      actorId: ids.physician,
      actorRole: 'physician',
      facility: ids.facility,
      patientRef: ids.patient,
      subject: `advice:${ids.advice}`,
      outcome: 'success',
      session: ids.session,
      requestId: ids.request,
    })
  })

  it('tells each column that was altered behind the leaf', () => {
    const canonical = encodeEntry(anEntry())
    const row = projectEntry(canonical)
    expect(projectionDifferences(decodeEntry(canonical), row)).toEqual([])
    expect(projectionDifferences(decodeEntry(canonical), { ...row, actorId: ids.session, patientRef: null })).toEqual([
      { column: 'actorId', expected: ids.physician, found: ids.session },
      { column: 'patientRef', expected: ids.patient, found: null },
    ])
  })
})
