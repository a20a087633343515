import PDFDocument from 'pdfkit'
import { type Paper, textsOf } from '../paper.ts'
import { qrPicture } from '../qr.ts'
import { type Block, blocksOf, drawStack, type Element, ornament, type Press, stack, textBlock } from './blocks.ts'
import { type Doc, Pen } from './pen.ts'
import { missingCharacters } from './runs.ts'
import { SETTINGS, type Setting } from './setting.ts'

/** A4 in points, with 15 mm of margin, which any office printer reaches. */
const SHEET = { width: 595.28, height: 841.89, margin: 42.5 } as const
const COLUMN = SHEET.width - 2 * SHEET.margin
/** 33 mm for a code of some 40 modules: each is over 0.7 mm wide, which a telephone reads from a hand's distance. */
const CODE_SIDE = 94
/** Between the words and the code beside them. */
const GUTTER = 14
/** Feet are the same on every sheet, and small: they are looked up, not read. */
const FOOT: Setting = { size: 8.5, leading: 1.2, gap: 0 }
/** "Page 1 of 1" at the size of the feet. */
const PAGE_WIDTH = 64

/** The mark of PDF/UA-1 (ISO 14289-1), which the writer knows and its types do not. */
const MARKED_AS: object = { subset: 'PDF/UA' }

export type PaperPdf =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  /** No packaged font draws these characters; a sheet with holes in it is not made. */
  | { readonly ok: false; readonly missing: readonly string[] }

/**
 * A paper as a tagged PDF (PDF/UA-1 in its marks: language, title, structure tree, embedded fonts), in black on white.
 * One side of A4 if any setting fits it, else the tightest on as many as it takes. The same paper and time give the same
 * sheet.
 */
export async function paperPdf(paper: Paper, createdAt: Date): Promise<PaperPdf> {
  const missing = missingCharacters(textsOf(paper))
  if (missing.length > 0) return { ok: false, missing }
  const doc = new PDFDocument({
    // Null: the writer's own default would pull in a font that is not embedded.
    font: null as unknown as string,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    ...MARKED_AS,
    tagged: true,
    lang: paper.lang,
    displayTitle: true,
    info: {
      Title: paper.title,
      Producer: 'Clearspine',
      Creator: 'Clearspine',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  const written = collect(doc)
  const pages = drawPaper(paper, doc)
  doc.end()
  return { ok: true, bytes: await written, pages }
}

function drawPaper(paper: Paper, doc: Doc): number {
  const pen = new Pen(doc)
  const { lang } = paper
  const feet = paper.foot.map((line) =>
    textBlock(line, 'small', 'P', COLUMN - PAGE_WIDTH - 6, { doc, pen, setting: FOOT, lang }),
  )
  const room = SHEET.height - 2 * SHEET.margin - stack(feet) - 8
  const settings = SETTINGS.map((setting) => {
    const blocks = paperBlocks(paper, { doc, pen, setting, lang })
    return sheetsOf(blocks, room)
  })
  const sheets = settings.find(({ length }) => length === 1) ?? settings.at(-1) ?? []
  const root = doc.struct('Document')
  doc.addStructure(root)
  sheets.forEach((blocks, place) => {
    if (place > 0) doc.addPage()
    drawStack(doc, blocks, root, SHEET.margin, SHEET.margin)
    const page = textBlock(paper.page(place + 1, sheets.length), 'small', 'P', PAGE_WIDTH, {
      doc,
      pen,
      setting: FOOT,
      lang,
    })
    drawFoot(feet, page, root, doc)
  })
  root.end()
  return sheets.length
}

function paperBlocks(paper: Paper, press: Press): readonly Block[] {
  const ribbon = paper.ribbon === null ? [] : [textBlock(paper.ribbon, 'strong', 'P', COLUMN, press)]
  return [
    ...ribbon,
    textBlock(paper.title, 'title', 'H1', COLUMN, press),
    headBlock(paper, press),
    ...paper.body.flatMap((part) => blocksOf(part, COLUMN, press)),
  ]
}

/** Who and what on the left, the code on the right: the two things that are looked for first. */
function headBlock({ head, code }: Paper, press: Press): Block {
  const { doc, setting } = press
  const width = COLUMN - CODE_SIDE - GUTTER
  const left = head.flatMap((part) => blocksOf(part, width, press))
  const right = [...code.lines, code.url].map((line) => textBlock(line, 'small', 'P', CODE_SIDE, press))
  return {
    height: Math.max(stack(left), CODE_SIDE + 3 + stack(right)),
    gap: setting.gap,
    keepsNext: false,
    list: null,
    draw: (parent, x, y) => {
      drawStack(doc, left, parent, x, y)
      const at = x + width + GUTTER
      const picture = () => drawCode(doc, code.url, at, y)
      const figure: { alt: string; bbox: number[] } = { alt: code.says, bbox: [at, y, at + CODE_SIDE, y + CODE_SIDE] }
      parent.add(doc.struct('Figure', figure, picture))
      drawStack(doc, right, parent, at, y + CODE_SIDE + 3)
    },
  }
}

function drawCode(doc: Doc, url: string, left: number, top: number): void {
  const { size, path } = qrPicture(url)
  doc
    .save()
    .translate(left, top)
    .scale(CODE_SIDE / size)
    .path(path)
    .fill('#000')
    .restore()
}

/** Blocks divided into sheets; a heading goes with what follows it. */
function sheetsOf(blocks: readonly Block[], room: number): readonly (readonly Block[])[] {
  const sheets: Block[][] = [[]]
  blocks.forEach((block, place) => {
    const sheet = sheets.at(-1) as Block[]
    const next = blocks[place + 1]
    const together = block.keepsNext && next ? [block, next] : [block]
    if (sheet.length > 0 && stack([...sheet, ...together]) > room) sheets.push([block])
    else sheet.push(block)
  })
  return sheets
}

/** The lines under every sheet, and which of how many it is. */
function drawFoot(feet: readonly Block[], page: Block, root: Element, doc: Doc): void {
  const top = SHEET.height - SHEET.margin - stack(feet)
  ornament(doc, () =>
    doc
      .lineWidth(0.5)
      .moveTo(SHEET.margin, top - 4)
      .lineTo(SHEET.margin + COLUMN, top - 4)
      .stroke(),
  )
  drawStack(doc, feet, root, SHEET.margin, top)
  page.draw(root, SHEET.margin + COLUMN - PAGE_WIDTH, top)
}

function collect(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
