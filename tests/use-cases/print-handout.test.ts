import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { textsOf } from '#lib/documents/paper'
import { paperStatus } from '#lib/paper-status'
import { endAdvice } from '#lib/use-cases/end-advice'
import { type PrintInput, printHandout } from '#lib/use-cases/print-handout'
import { anAssessedPatient, anAssessment, recordedAssessment } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { afterReview, coSigned, entriesAbout, signed } from '../support/signing.ts'
import { tamper } from '../support/tamper.ts'

const ADDRESS = 'https://clearspine.example.org/status/'
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

type Which = { readonly patientId: string; readonly adviceId: string }

const print = (actor: Actor, { patientId, adviceId }: Which, edits: Partial<PrintInput> = {}, now = NOW) =>
  printHandout(
    actor,
    { patientId, adviceId, kind: 'HANDOUT', format: 'PAGE', language: 'en', statusAddress: ADDRESS, ...edits },
    now,
  )

async function paperFrom(actor: Actor, which: Which, edits: Partial<PrintInput> = {}, now = NOW) {
  const result = await print(actor, which, edits, now)
  if (!result.ok) throw new Error(result.reason)
  return result.value.paper
}

async function codeFrom(actor: Actor, which: Which, now = NOW): Promise<string> {
  return (await paperFrom(actor, which, {}, now)).code.url.slice(ADDRESS.length)
}

const statusOf = (code: string, now = NOW) => paperStatus(code, randomUUID(), now)

let facility: TestFacility
beforeAll(async () => {
  facility = await aFacility()
})

async function aSignedAdvice() {
  const patient = await anAssessedPatient(facility.physician)
  return { ...facility, ...patient, adviceId: await signed(facility.physician, patient) }
}

/** What the entries of printing and of asking for a paper's status say, oldest first. */
async function printed(actor: Actor, adviceId: string) {
  return inTransaction(actor, async (tx) => {
    const entries = await tx.auditEntry.findMany({
      where: { subject: `advice:${adviceId}`, type: { in: ['advice.printed', 'paper-status.viewed'] } },
      orderBy: { id: 'asc' },
    })
    const payloads = await tx.auditPayload.findMany({ where: { entryId: { in: entries.map(({ id }) => id) } } })
    return entries.map(({ id, type, outcome, actorId, patientRef }) => {
      const payload = payloads.find(({ entryId }) => entryId === id)?.payload
      return { type, outcome, actorId, patientRef, payload: payload ? JSON.parse(payload) : null }
    })
  })
}

describe('printing signed advice', () => {
  it('writes the signed limits word for word, in the language asked for, with a code of its own', async () => {
    const { physiotherapist, ...advice } = await aSignedAdvice()
    const english = await paperFrom(physiotherapist, advice)
    expect(textsOf(english)).toEqual(expect.arrayContaining(['Gentle massage, with limits', 'WANG, Li (Ms) (王丽)']))
    expect(textsOf(english).join()).toContain('not over the spinous processes')
    const chinese = await paperFrom(physiotherapist, advice, { language: 'zh-CN', format: 'PDF' })
    expect(textsOf(chinese)).toEqual(expect.arrayContaining(['可轻柔按摩,但有限制', '1958年4月3日']))
    expect(chinese.code.url).not.toBe(english.code.url)
    expect(english.code.url).toMatch(/^https:\/\/clearspine\.example\.org\/status\/[0-9a-hjkmnp-tv-z]{26}$/)
  })

  it('is an entry each time: what, in which language and format, and which paper', async () => {
    const { physiotherapist, physician, ...advice } = await aSignedAdvice()
    await print(physiotherapist, advice, { kind: 'CARD', language: 'zh-CN' })
    await print(physician, advice, { format: 'PDF' })
    expect(await printed(physician, advice.adviceId)).toMatchObject([
      {
        type: 'advice.printed',
        actorId: physiotherapist.practitionerId,
        payload: { kind: 'CARD', format: 'PAGE', language: 'zh-CN', paper: expect.any(String) },
      },
      { actorId: physician.practitionerId, payload: { kind: 'HANDOUT', format: 'PDF', language: 'en' } },
    ])
    expect((await entriesAbout(physician, advice.patientId)).slice(-2)).toEqual(['advice.printed', 'advice.printed'])
  })

  it('keeps no code, only its hash', async () => {
    const { physician, ...advice } = await aSignedAdvice()
    const code = await codeFrom(physician, advice)
    const [row] = await inTransaction(physician, (tx) =>
      tx.printedPaper.findMany({ where: { adviceId: advice.adviceId } }),
    )
    expect(Buffer.from(row?.codeHash ?? []).toString('latin1')).not.toContain(code)
    expect(row?.codeHash).toHaveLength(32)
  })

  it('is not for administrators, neither for another facility nor under another patient', async () => {
    const { physician, administrator, ...advice } = await aSignedAdvice()
    const elsewhere = await aFacility()
    const other = await anAssessedPatient(physician)
    expect(await print(administrator, advice)).toEqual({ ok: false, reason: 'not-permitted' })
    for (const [actor, which] of [
      [elsewhere.physician, advice],
      [physician, { ...advice, patientId: other.patientId }],
      [physician, { ...advice, adviceId: "' OR 1=1" }],
    ] as const) {
      expect(await print(actor, which)).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('prints a prohibition too, but no card of it', async () => {
    const { physician } = facility
    const patient = await anAssessedPatient(physician, { finding: { qualitative: 'SEVERE' } })
    const decision = { kind: 'AS_RECOMMENDED', validity: null } as never
    const advice = { ...patient, adviceId: await signed(physician, patient, { decision }) }
    const texts = textsOf(await paperFrom(physician, advice)).join('\n')
    expect(texts).toContain('Do not massage')
    expect(texts).toContain('do not have massage of your back, not even a gentle one')
    expect(texts).not.toMatch(/permitted techniques|valid until/i)
    expect(await print(physician, advice, { kind: 'CARD' })).toEqual({ ok: false, reason: 'permits-nothing' })
  })

  it('puts nothing on paper that does not hold: each state says why, and the try is an entry', async () => {
    const { physician, physiotherapist, ...advice } = await aSignedAdvice()
    expect(await print(physiotherapist, advice, {}, days(29))).toEqual({ ok: false, reason: 'expired' })
    await recordedAssessment(physician, advice.patientId, anAssessment({ dvt: 'CONFIRMED' }))
    expect(await print(physiotherapist, advice)).toEqual({ ok: false, reason: 'suspended' })
    await endAdvice(
      physician,
      { submissionId: randomUUID(), ...advice, form: { kind: 'REVOKED', reason: 'New clot.' } },
      NOW,
    )
    expect(await print(physiotherapist, advice)).toEqual({ ok: false, reason: 'revoked' })
    expect(
      (await printed(physician, advice.adviceId)).map(({ outcome, payload }) => [outcome, payload.reason]),
    ).toEqual([
      ['refused', 'expired'],
      ['refused', 'suspended'],
      ['refused', 'revoked'],
    ])
  })

  it('waits for the second physician, and prints both signatures then', async () => {
    const { physician, secondPhysician } = facility
    const patient = await anAssessedPatient(physician, { answers: { radicularPain: 'YES' } })
    const advice = { ...patient, adviceId: await signed(physician, patient, { decision: afterReview }) }
    expect(await print(physician, advice)).toEqual({ ok: false, reason: 'waiting-for-co-signature' })
    await coSigned(secondPhysician, advice.patientId, advice.adviceId)
    const texts = textsOf(await paperFrom(physician, advice)).join('\n')
    expect(texts).toContain('Signed by CHEN, Hui (Dr)')
    expect(texts).toContain('Co-signed by OKAFOR, Ada (Dr)')
    expect(texts).toContain('Ten minutes at most.')
    // The card must not say more than was signed either.
    expect(textsOf(await paperFrom(physician, advice, { kind: 'CARD' })).join()).toContain('Ten minutes at most.')
  })

  it('prints nothing of advice that was altered behind the portal', async () => {
    const { physiotherapist, ...advice } = await aSignedAdvice()
    await tamper(
      'advice',
      `UPDATE advice SET document = replace(document, '"pressureCap":1', '"pressureCap":2') || ' ' WHERE id = $1`,
      [advice.adviceId],
    )
    expect(await print(physiotherapist, advice)).toEqual({ ok: false, reason: 'unconfirmed' })
  })
})

describe('the status behind the code of a paper', () => {
  it('is current while the advice is in force, and not after it was withdrawn', async () => {
    const { physician, ...advice } = await aSignedAdvice()
    const code = await codeFrom(physician, advice)
    expect(await statusOf(code)).toBe('current')
    // Typed from the paper, with what people add and mistake.
    expect(
      await statusOf(
        ` ${code
          .toUpperCase()
          .replaceAll('0', 'O')
          .replace(/(.{4})/g, '$1-')}`,
      ),
    ).toBe('current')
    await endAdvice(
      physician,
      { submissionId: randomUUID(), ...advice, form: { kind: 'WITHDRAWN', reason: 'Wrong patient.' } },
      NOW,
    )
    expect(await statusOf(code)).toBe('not-current')
  })

  it('is not current once replaced, expired, or contradicted by what was recorded since', async () => {
    const { physician, ...advice } = await aSignedAdvice()
    const code = await codeFrom(physician, advice)
    expect(await statusOf(code, days(28))).toBe('current')
    expect(await statusOf(code, days(29))).toBe('not-current')
    const { recommendationId } = await recordedAssessment(
      physician,
      advice.patientId,
      anAssessment({ dvt: 'CONFIRMED' }),
    )
    expect(await statusOf(code)).toBe('not-current')
    if (recommendationId === null) throw new Error('the engine failed')
    const newer = {
      patientId: advice.patientId,
      adviceId: await signed(
        physician,
        { patientId: advice.patientId, recommendationId },
        {
          decision: { kind: 'AS_RECOMMENDED', validity: null } as never,
          replaces: advice.adviceId,
          amendReason: 'Clot.',
        },
      ),
    }
    expect(await statusOf(code)).toBe('not-current')
    expect(await statusOf(await codeFrom(physician, newer))).toBe('current')
    expect(await print(physician, advice)).toEqual({ ok: false, reason: 'replaced' })
  })

  it('tells a code that nobody has from nothing else', async () => {
    for (const code of [
      '0'.repeat(26),
      'x',
      '',
      '../../etc/passwd',
      '𠀀'.repeat(5000),
      "'; DROP TABLE advice; --",
      '\0',
    ]) {
      expect(await statusOf(code)).toBe('unknown')
    }
  })

  it('is an entry of the facility by nobody, that names no patient; unknown codes leave none', async () => {
    const { physician, ...advice } = await aSignedAdvice()
    const code = await codeFrom(physician, advice)
    const before = await inTransaction(physician, (tx) => tx.auditEntry.count())
    await statusOf('0'.repeat(26))
    expect(await inTransaction(physician, (tx) => tx.auditEntry.count())).toBe(before)
    await statusOf(code)
    expect((await printed(physician, advice.adviceId)).at(-1)).toMatchObject({
      type: 'paper-status.viewed',
      actorId: 'unknown',
      patientRef: null,
      payload: { status: 'current' },
    })
  })

  it('confirms nothing of one paper more than twenty times a minute', async () => {
    const { physician, ...advice } = await aSignedAdvice()
    const code = await codeFrom(physician, advice)
    const asked: string[] = []
    for (let look = 0; look < 21; look += 1) asked.push(await statusOf(code))
    expect(asked).toEqual([...Array(20).fill('current'), 'unconfirmed'])
    expect(await statusOf(code, new Date(NOW.getTime() + 60_000))).toBe('current')
  })
})
