import type { Outcome } from '#lib/clinical/outcome'
import type { Locale } from '#lib/messages/locale'
import type { Part } from '../paper.ts'
import type { Doc, Pen, Words } from './pen.ts'
import { type Role, type Setting, styleOf } from './setting.ts'
import { SHAPE_UNITS, SHAPES } from './shapes.ts'

/** An element of the PDF's structure tree: what a screen reader walks. */
export type Element = PDFKit.PDFStructureElement

/** One thing that is never divided between two sheets. */
export type Block = {
  readonly height: number
  /** Space above it, dropped at the top of a sheet. */
  readonly gap: number
  /** A heading does not stand alone at the foot of a sheet. */
  readonly keepsNext: boolean
  /** Items of one list are children of one `L`. */
  readonly list: object | null
  readonly draw: (parent: Element, left: number, top: number) => void
}

export type Press = { readonly doc: Doc; readonly pen: Pen; readonly setting: Setting; readonly lang: Locale }

const BULLET = '•'

/** The blocks of a part in a column of `width` points. */
export function blocksOf(part: Part, width: number, press: Press): readonly Block[] {
  switch (part.kind) {
    case 'heading':
      return [{ ...textBlock(part.text, 'heading', 'H2', width, press), keepsNext: true, gap: press.setting.gap }]
    case 'paragraph':
      return [textBlock(part.text, part.small ? 'small' : 'text', 'P', width, press)]
    case 'facts':
      return part.rows.map(({ label, value }) => factBlock(label, value, width, press))
    case 'list':
      return listBlocks(part.items, part.small ? 'small' : 'text', width, press)
    case 'outcome':
      return [outcomeBlock(part, width, press)]
    case 'emergency':
      return [emergencyBlock(part, width, press)]
  }
}

/** A text that is one element. */
export function textBlock(text: string, role: Role, tag: 'H1' | 'H2' | 'P', width: number, press: Press): Block {
  const { pen, doc, setting } = press
  const words = set(text, role, width, press)
  return {
    height: words.height,
    gap: setting.gap / 3,
    keepsNext: false,
    list: null,
    draw: (parent, left, top) => {
      parent.add(doc.struct(tag, {}, () => pen.write(words, left, top)))
    },
  }
}

function set(text: string, role: Role, width: number, { pen, setting, lang }: Press): Words {
  return pen.broken(text, width, styleOf(role, setting, lang))
}

/** "Name   WANG, Li": one paragraph, the label before its value. */
function factBlock(label: string, value: string, width: number, press: Press): Block {
  const { pen, doc, setting } = press
  const column = setting.size * 6.5
  const said = set(label, 'text', column, press)
  const words = set(value, 'strong', width - column, press)
  return {
    height: Math.max(said.height, words.height),
    gap: 0,
    keepsNext: false,
    list: null,
    draw: (parent, left, top) => {
      const write = () => {
        pen.write(said, left, top)
        pen.write(words, left + column, top)
      }
      parent.add(doc.struct('P', {}, write))
    },
  }
}

function listBlocks(items: readonly string[], role: Role, width: number, press: Press): readonly Block[] {
  const { pen, doc, setting } = press
  const list = {}
  const indent = setting.size * 1.1
  const bullet = set(BULLET, role, indent, press)
  return items.map((item) => {
    const words = set(item, role, width - indent, press)
    return {
      height: words.height,
      gap: setting.gap / 6,
      keepsNext: false,
      list,
      draw: (parent, left, top) => {
        const label = doc.struct('Lbl', {}, () => pen.write(bullet, left, top))
        const body = doc.struct('LBody', {}, () => pen.write(words, left + indent, top))
        parent.add(doc.struct('LI', {}, [label, body]))
      },
    }
  })
}

function outcomeBlock(part: Extract<Part, { kind: 'outcome' }>, width: number, press: Press): Block {
  const { doc, setting } = press
  const pad = setting.gap + 3
  const shape = setting.size * 2.4
  const inner = width - 3 * pad - shape
  const inside = [
    textBlock(part.word, 'word', 'P', inner, press),
    ...part.lines.map((line) => textBlock(line, 'text', 'P', inner, press)),
  ]
  const height = Math.max(stack(inside), shape) + 2 * pad
  return {
    height,
    gap: setting.gap,
    keepsNext: false,
    list: null,
    draw: (parent, left, top) => {
      ornament(doc, () => {
        doc.lineWidth(2).rect(left, top, width, height).stroke('#000')
        drawShape(doc, part.outcome, left + pad, top + pad, shape)
      })
      drawStack(doc, inside, parent, left + 2 * pad + shape, top + pad)
    },
  }
}

function emergencyBlock(part: Extract<Part, { kind: 'emergency' }>, width: number, press: Press): Block {
  const { doc, setting } = press
  const pad = setting.gap + 3
  const heading = textBlock(part.text, 'strong', 'P', width - 2 * pad, press)
  const items = listBlocks(part.items, 'text', width - 2 * pad, press)
  const height = stack([heading, ...items]) + 2 * pad
  return {
    height,
    gap: setting.gap,
    keepsNext: false,
    list: null,
    draw: (parent, left, top) => {
      ornament(doc, () => {
        doc.lineWidth(1).rect(left, top, width, height).stroke('#000')
        doc
          .lineWidth(1.5)
          .rect(left + 2.5, top + 2.5, width - 5, height - 5)
          .stroke('#000')
      })
      heading.draw(parent, left + pad, top + pad)
      drawStack(doc, items, parent, left + pad, top + pad + heading.height, true)
    },
  }
}

/** Height of blocks one under another, without the space above the first. */
export function stack(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height, gap }, place) => sum + height + (place === 0 ? 0 : gap), 0)
}

/**
 * Draws blocks one under another; neighbours of one list become children of one `L`. `follows` where something stands
 * above the first already.
 */
export function drawStack(
  doc: Doc,
  blocks: readonly Block[],
  parent: Element,
  left: number,
  top: number,
  follows = false,
) {
  let y = top
  let open = null as { readonly list: object; readonly element: Element } | null
  for (const [place, block] of blocks.entries()) {
    if (place > 0 || follows) y += block.gap
    if (block.list !== (open?.list ?? null)) {
      open?.element.end()
      open = block.list && { list: block.list, element: doc.struct('L') }
      if (open) parent.add(open.element)
    }
    block.draw(open?.element ?? parent, left, y)
    y += block.height
  }
  open?.element.end()
}

/** What only the eye needs: lines, boxes and shapes whose word stands beside them. */
export function ornament(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

function drawShape(doc: Doc, outcome: Outcome, left: number, top: number, side: number): void {
  doc
    .save()
    .translate(left, top)
    .scale(side / SHAPE_UNITS)
    .lineJoin('round')
  for (const { path, width, dash } of SHAPES[outcome]) {
    doc.lineWidth(width)
    if (dash) doc.dash(dash[0], { space: dash[1] })
    else doc.undash()
    doc.path(path).stroke('#000')
  }
  doc.restore()
}
