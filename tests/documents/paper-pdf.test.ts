import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '#lib/clinical/outcome'
import { cardOf } from '#lib/documents/card'
import { handoutOf } from '#lib/documents/handout'
import { type Paper, textsOf } from '#lib/documents/paper'
import { linesOf, unbreakableParts } from '#lib/documents/pdf/line-breaks'
import { paperPdf } from '#lib/documents/pdf/paper-pdf'
import { missingCharacters, runsOf } from '#lib/documents/pdf/runs'
import { LOCALES } from '#lib/messages/locale'
import { anAdviceDocument, longestToPrint, toPrint } from '../support/paper.ts'

const AT = new Date('2026-11-22T06:09:00Z')

async function pdfOf(paper: Paper) {
  const pdf = await paperPdf(paper, AT)
  if (!pdf.ok) throw new Error(`no letterform for ${pdf.missing.join(' ')}`)
  return pdf
}

/** The file opened again by another program. */
async function opened(paper: Paper) {
  const { bytes } = await pdfOf(paper)
  // The reader takes the bytes for itself.
  return getDocumentProxy(Uint8Array.from(bytes))
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '')

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] }
const rolesIn = ({ role, children = [] }: Node): readonly string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesIn),
]

describe('the handout as a PDF', () => {
  it.each(OUTCOMES.flatMap((outcome) => LOCALES.map((lang) => ({ outcome, lang }))))(
    'of $outcome in $lang holds every text of the paper, on one side',
    async ({ outcome, lang }) => {
      const paper = handoutOf(toPrint(outcome, { lang }))
      const { totalPages, text } = await extractText(await opened(paper), { mergePages: true })
      expect(totalPages).toBe(1)
      const said = withoutSpaces(text)
      for (const part of textsOf(paper).filter((each) => each !== paper.page(1, 2)))
        expect(said).toContain(withoutSpaces(part))
      expect(said).toContain(withoutSpaces(paper.page(1, 1)))
    },
  )

  it.each(LOCALES)(
    'is tagged in %s: language, title, and a tree with headings, lists and the code’s text',
    async (lang) => {
      const paper = handoutOf(toPrint('CONDITIONAL_CLEARANCE', { lang }))
      const pdf = await opened(paper)
      const { info } = await pdf.getMetadata()
      expect(info).toMatchObject({ Title: paper.title, Language: lang })
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
      expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
      const tree = (await (await pdf.getPage(1)).getStructTree()) as Node
      const roles = rolesIn(tree)
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
      expect(roles.filter((role) => role === 'H2')).toHaveLength(4)
      expect(roles.filter((role) => role === 'L')).toHaveLength(4)
      expect(roles.filter((role) => role === 'LI')).toHaveLength(5 + 4 + 4 + 9)
      expect(JSON.stringify(tree)).toContain(paper.code.says)
    },
  )

  it('embeds every font that it uses, and only the letters that it needs', async () => {
    const { bytes } = await pdfOf(handoutOf(toPrint('CONDITIONAL_CLEARANCE', { lang: 'zh-CN' })))
    const file = Buffer.from(bytes).toString('latin1')
    const fonts = file.match(/\/FontName \/\S+/g) ?? []
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^\/FontName \/[A-Z]{6}\+/)
    expect(file.match(/\/FontFile2 /g)).toHaveLength(fonts.length)
    expect(file).not.toContain('Helvetica')
    // The whole Chinese font has five megabytes.
    expect(bytes.length).toBeLessThan(400_000)
  })

  it('is the same file for the same paper and time', async () => {
    const paper = handoutOf(toPrint('CONTRAINDICATED'))
    const [one, other] = [await pdfOf(paper), await pdfOf(paper)]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })

  it.each(LOCALES)(
    'holds names of 35 and 35 letters, two signatures and further limits on one side in %s',
    async (lang) => {
      const paper = handoutOf(longestToPrint(lang, 'Ten minutes at most, and never twice in a row.'))
      const { totalPages, text } = await extractText(await opened(paper), { mergePages: true })
      expect(totalPages).toBe(1)
      for (const part of textsOf(paper).slice(0, -1)) expect(withoutSpaces(text)).toContain(withoutSpaces(part))
    },
  )

  it('goes on to a second side and says so, rather than leave anything out', async () => {
    const further = '每次不超过十分钟。'.repeat(222)
    const paper = handoutOf(longestToPrint('zh-CN', further))
    const { totalPages, text } = await extractText(await opened(paper), { mergePages: false })
    expect(totalPages).toBe(2)
    expect(withoutSpaces(text.join(''))).toContain(withoutSpaces(further))
    text.forEach((page, place) => {
      expect(withoutSpaces(page)).toContain(withoutSpaces(paper.page(place + 1, 2)))
      // Whose sheet it is stands on each.
      expect(withoutSpaces(page)).toContain('WOLFESCHLEGELSTEINHAUSENBERGERDORFF')
    })
  })

  it('makes a card too', async () => {
    const paper = cardOf(toPrint('CONDITIONAL_CLEARANCE'))
    const { text } = await extractText(await opened(paper), { mergePages: true })
    for (const part of textsOf(paper).slice(0, -1)) expect(withoutSpaces(text)).toContain(withoutSpaces(part))
  })
})

describe('letterforms', () => {
  const named = (name: string) =>
    handoutOf(
      toPrint('CONTRAINDICATED', {
        document: anAdviceDocument('CONTRAINDICATED', {
          patient: { ...anAdviceDocument('CONTRAINDICATED').patient, name: { en: name, 'zh-CN': name } },
        }),
      }),
    )

  it.each([
    '喆堃龑',
    '犇鱻凃珅',
    '嬛炅奡甯',
    'NGUYỄN, Thị Ánh',
    'ŁUKASZEWICZ, Żaneta',
    'Иванова, Анна',
    'ÞÓRSSON, Æsa',
  ])('are there for the name %s', async (name) => {
    const { text } = await extractText(await opened(named(name)), { mergePages: true })
    expect(withoutSpaces(text)).toContain(withoutSpaces(name))
  })

  it.each([
    ['𠮷田', ['𠮷']],
    ['عمر', ['ع', 'م', 'ر']],
    ['LI, Na 🙂', ['🙂']],
  ])('that no font has are named, and no sheet with boxes is made: %s', async (name, missing) => {
    expect(await paperPdf(named(name), AT)).toEqual({ ok: false, missing })
  })

  it('leave no character of a text without a face', () => {
    expect(
      missingCharacters(['Gentle massage, with limits', '可轻柔按摩,但有限制', '≤ 30 min · 14:05 +08:00']),
    ).toEqual([])
    const runs = runsOf('WANG, Li (王丽)', 700)
    expect(runs.map(({ text }) => text)).toEqual(['WANG, Li (', '王丽', ')'])
    expect(() => runsOf('𠮷', 400)).toThrow('U+20BB7')
  })
})

describe('lines', () => {
  const six = (text: string, width: number) => linesOf(text, width, (part) => [...part].length)

  it('end after a space, a hyphen, a slash, or any Chinese character', () => {
    expect(six('press hard on it', 10)).toEqual(['press hard', 'on it'])
    expect(six('请勿按摩腰背部', 3)).toEqual(['请勿按', '摩腰背', '部'])
    expect(unbreakableParts('https://a/status/7k')).toEqual(['https:/', '/', 'a/', 'status/', '7k'])
  })

  it('never begin with what closes nor end with what opens', () => {
    expect(six('请勿按摩，请', 4)).toEqual(['请勿按', '摩，请'])
    expect(six('王丽（女）好', 3)).toEqual(['王丽', '（女）', '好'])
  })

  it('lose nothing, however narrow', () => {
    const text = 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF, 王丽（女士），且 a/b-c'
    for (const width of [1, 2, 5, 80]) {
      expect(withoutSpaces(six(text, width).join(''))).toBe(withoutSpaces(text))
      for (const line of six(text, width)) expect([...line].length).toBeLessThanOrEqual(Math.max(width, 1))
    }
  })
})
