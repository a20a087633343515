import type PDFDocument from 'pdfkit'
import type { Weight } from './font-files.ts'
import { linesOf } from './line-breaks.ts'
import { runsOf } from './runs.ts'

export type Doc = InstanceType<typeof PDFDocument>

/** How a text stands on the sheet; sizes in points, `leading` in multiples of the size. */
export type Style = { readonly size: number; readonly leading: number; readonly weight: Weight }

/** A text broken into lines of one width. */
export type Words = { readonly lines: readonly string[]; readonly style: Style; readonly height: number }

/** Measures and writes texts that need several faces, which the PDF writer itself does not do. */
export class Pen {
  readonly #doc: Doc
  readonly #known = new Set<string>()

  constructor(doc: Doc) {
    this.#doc = doc
  }

  /** Breaks a text into lines of `width` points. */
  broken(text: string, width: number, style: Style): Words {
    const lines = linesOf(text, width, (part) => this.#widthOf(part, style))
    return { lines, style, height: lines.length * style.size * style.leading }
  }

  /** Writes it with its upper left corner at a point. */
  write({ lines, style: { size, leading, weight } }: Words, left: number, top: number): void {
    lines.forEach((line, place) => {
      // Of the space between two lines three quarters lie above the letters' foot, as type is usually set.
      const baseline = top + place * size * leading + size * leading * 0.75
      let x = left
      for (const { text, face } of runsOf(line, weight)) {
        this.#take(face.name, face.sfnt, size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
        x += this.#doc.widthOfString(text)
      }
    })
  }

  #widthOf(text: string, { size, weight }: Style): number {
    return runsOf(text, weight).reduce(
      (width, { text: part, face }) => width + this.#take(face.name, face.sfnt, size).widthOfString(part),
      0,
    )
  }

  #take(name: string, sfnt: Uint8Array, size: number): Doc {
    if (!this.#known.has(name)) this.#doc.registerFont(name, sfnt)
    this.#known.add(name)
    return this.#doc.font(name).fontSize(size)
  }
}
