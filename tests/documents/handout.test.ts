import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '#lib/clinical/outcome'
import { cardOf } from '#lib/documents/card'
import { handoutOf, shortDigest } from '#lib/documents/handout'
import { type Paper, type Part, textsOf } from '#lib/documents/paper'
import { PAPER_CODE_BYTES, paperCode, typedPaperCode } from '#lib/documents/paper-code'
import { qrPicture } from '#lib/documents/qr'
import { handout } from '#lib/messages/handout'
import { LOCALES } from '#lib/messages/locale'
import { outcomeWords } from '#lib/messages/states'
import { anAdviceDocument, toPrint } from '../support/paper.ts'
import { readQrPath } from '../support/qr-reader.ts'

const partsOf = ({ head, body }: Paper): readonly Part[] => [...head, ...body]
const itemsUnder = (paper: Paper, heading: string): readonly string[] => {
  const parts = partsOf(paper)
  const list = parts[parts.findIndex((part) => part.kind === 'heading' && part.text === heading) + 1]
  return list?.kind === 'list' ? list.items : []
}

const every = OUTCOMES.flatMap((outcome) => LOCALES.map((lang) => ({ outcome, lang })))

describe('the handout', () => {
  it.each(every)('of $outcome in $lang says its outcome in the word of every screen, once', ({ outcome, lang }) => {
    const paper = handoutOf(toPrint(outcome, { lang }))
    const outcomes = partsOf(paper).filter((part) => part.kind === 'outcome')
    expect(outcomes).toMatchObject([{ outcome, word: outcomeWords[lang][outcome] }])
  })

  it.each(every)(
    'of $outcome in $lang has Do above Do not, and opens every line below with it',
    ({ outcome, lang }) => {
      const t = handout[lang]
      const paper = handoutOf(toPrint(outcome, { lang }))
      const headings = partsOf(paper).flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
      expect(headings.slice(0, 2)).toEqual([t.do, t.dont])
      expect(itemsUnder(paper, t.do).length).toBeGreaterThan(0)
      const opens = lang === 'en' ? /^do not / : /^不要/
      for (const item of itemsUnder(paper, t.dont)) expect(item).toMatch(opens)
      for (const item of itemsUnder(paper, t.do)) expect(item).not.toMatch(opens)
    },
  )

  it.each(every)('of $outcome in $lang calls nobody and nothing safe', ({ outcome, lang }) => {
    expect(textsOf(handoutOf(toPrint(outcome, { lang }))).join('\n')).not.toMatch(/\bsafe|安全/i)
  })

  it.each(every)('of $outcome in $lang has the emergency number, the signs and what it is', ({ outcome, lang }) => {
    const texts = textsOf(handoutOf(toPrint(outcome, { lang }))).join('\n')
    expect(texts).toContain(handout[lang].emergency('120'))
    for (const sign of handout[lang].emergencySigns) expect(texts).toContain(sign)
    expect(texts).toContain(lang === 'en' ? 'No clinical body has validated it.' : '未经任何临床机构验证。')
  })

  it.each(LOCALES)('permits in %s only what was signed, word for word, and until when', (lang) => {
    const { document, ...print } = toPrint('CONDITIONAL_CLEARANCE', { lang })
    const texts = textsOf(handoutOf({ ...print, document })).join('\n')
    for (const line of document.limits?.lines ?? []) expect(texts).toContain(line[lang])
    for (const { label } of document.limits?.techniques ?? []) expect(texts).toContain(label[lang])
    for (const stop of document.limits?.stop ?? []) expect(texts).toContain(stop[lang])
    expect(texts).toContain(lang === 'en' ? 'Valid until 20 December 2026' : '有效期至 2026年12月20日')
  })

  it.each(OUTCOMES.filter((outcome) => outcome !== 'CONDITIONAL_CLEARANCE'))(
    'of %s permits nothing: no limits, no date until which, no massage at all',
    (outcome) => {
      const paper = handoutOf(toPrint(outcome))
      expect(itemsUnder(paper, handout.en.dont)).toContain(handout.en.dontAny)
      expect(textsOf(paper).join('\n')).not.toMatch(/permitted|valid until|gentle massage, with limits/i)
    },
  )

  it('sends whoever is an emergency to an emergency department first of all', () => {
    const paper = handoutOf(toPrint('EMERGENCY_REFERRAL'))
    expect(itemsUnder(paper, handout.en.do)).toEqual(handout.en.doNow)
    expect(itemsUnder(paper, handout.en.dont)[0]).toBe(handout.en.dontWait)
  })

  it('names the region that it is about, and forbids massage of the neck where that is it', () => {
    const paper = handoutOf(
      toPrint('CONTRAINDICATED', { document: anAdviceDocument('CONTRAINDICATED', { region: 'CERVICAL' }) }),
    )
    expect(paper.title).toContain('neck')
    expect(itemsUnder(paper, handout.en.dont)).toContain(handout.en.dontAnyNeck)
  })

  it('says who signed, with licence, time and offset, and what that meant; who printed it and when', () => {
    const texts = textsOf(handoutOf(toPrint('CONDITIONAL_CLEARANCE'))).join('\n')
    expect(texts).toContain('Signed by CHEN, Hui (Dr), licence 44120, 22 November 2026, 14:05 +08:00.')
    expect(texts).toContain('“I reviewed these findings. This is my clinical advice for this patient.”')
    expect(texts).toContain('Printed 22 November 2026, 14:09 +08:00 by LI, Na')
    expect(texts).toContain('3f9a 12bc 77e0 4d21')
  })

  it('tells two people apart by name and date of birth, and by record number only where that is not known', () => {
    const known = toPrint('CONTRAINDICATED')
    expect(textsOf(handoutOf(known)).join('\n')).not.toContain('100 2417')
    const { patient } = known.document
    const unknown = { ...known, document: { ...known.document, patient: { ...patient, birthDate: null } } }
    expect(textsOf(handoutOf(unknown)).join('\n')).toContain('100 2417')
  })

  it('says nothing of what was found', () => {
    const document = anAdviceDocument('CONTRAINDICATED', {
      reason: 'Severe stenosis at L4-L5.',
      overriddenRules: ['R-LIT-P01'],
    })
    expect(textsOf(handoutOf(toPrint('CONTRAINDICATED', { document }))).join('\n')).not.toMatch(/stenosis|R-LIT|R-SRC/i)
  })

  it('says on every paper of a facility without real patients that it has none', () => {
    const print = toPrint('CONDITIONAL_CLEARANCE')
    const training = { ...print, facility: { ...print.facility, training: true } }
    for (const paper of [handoutOf(training), cardOf(training)]) expect(paper.ribbon).toMatch(/^TRAINING/)
    expect(handoutOf(print).ribbon).toBeNull()
  })
})

describe('the card', () => {
  it('carries outcome, date, limits, signer and emergency number', () => {
    const texts = textsOf(cardOf(toPrint('CONDITIONAL_CLEARANCE'))).join('\n')
    expect(texts).toContain('Gentle massage, with limits')
    expect(texts).toContain('Valid until 20 December 2026')
    expect(texts).toContain('at most 30 min · pressure at most 2')
    expect(texts).toContain('CHEN, Hui (Dr)')
    expect(texts).toContain('Call 120')
    expect(texts).not.toContain('Permitted techniques')
  })

  it('leaves out nothing by which two physicians narrowed the limits further', () => {
    const print = toPrint('CONDITIONAL_CLEARANCE')
    const { limits } = print.document
    if (limits === null) throw new Error('no limits')
    const narrowed = {
      ...limits,
      techniques: limits.techniques.slice(0, 1),
      lines: [...limits.lines, { en: 'Ten minutes at most.', 'zh-CN': '每次不超过十分钟。' }],
    }
    const texts = textsOf(cardOf({ ...print, document: { ...print.document, limits: narrowed } })).join('\n')
    expect(texts).toContain('Ten minutes at most.')
    expect(texts).toContain('Permitted techniques: effleurage (stroking).')
  })

  it('is not made of advice that permits nothing', () => {
    expect(() => cardOf(toPrint('PHYSICIAN_REVIEW'))).toThrow('Expected advice that permits')
  })
})

describe('the code on a paper', () => {
  it('holds 128 bits in 26 letters that cannot be misread', () => {
    expect(paperCode(new Uint8Array(PAPER_CODE_BYTES))).toBe('0'.repeat(26))
    expect(paperCode(new Uint8Array(PAPER_CODE_BYTES).fill(255))).toBe(`7${'z'.repeat(25)}`)
    const one = new Uint8Array(PAPER_CODE_BYTES)
    one[15] = 1
    expect(paperCode(one)).toBe(`${'0'.repeat(25)}1`)
    expect(() => paperCode(new Uint8Array(15))).toThrow('16')
  })

  it('is understood as it is typed', () => {
    expect(typedPaperCode(' 7K3M-9Q2X 4V8T-6W5N-IROC-7H2D-4J ')).toBe('7k3m9q2x4v8t6w5n1r0c7h2d4j')
  })

  it.each([
    'https://a.example/status/',
    'http://localhost:3000/status/',
    `https://${'long.'.repeat(18)}example.org/status/`,
  ])('is drawn behind %s as a QR code that says exactly that address', (address) => {
    const url = `${address}7k3m9q2x4v8t6w5n1r0c7h2d4j`
    const { path, size } = qrPicture(url)
    expect(readQrPath(path, size)).toBe(url)
  })

  it('says nothing of the patient', () => {
    const { code } = handoutOf(toPrint('CONDITIONAL_CLEARANCE'))
    expect(JSON.stringify(code)).not.toMatch(/wang|1958|2417|100 2417/i)
  })
})

it('shortens a digest to what can be read out', () => {
  expect(shortDigest('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef')
})
