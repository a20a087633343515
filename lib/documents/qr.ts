import { encode } from 'uqr'

/** Black modules as one SVG path in a square of `size` units a side, quiet zone included. */
export type QrPicture = { readonly size: number; readonly path: string }

/** Four modules of white all round are what ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4

/** A QR code that survives a fold or a coffee stain over 15 % of it (level M). The same text gives the same picture. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const path = data.flatMap((row, y) => rowOf(row, y)).join('')
  return { size, path }
}

/** One rectangle a run of black: fewer edges that a printer could leave hairlines between. */
function rowOf(row: readonly boolean[], y: number): readonly string[] {
  const rectangles: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    let end = x
    while (row[end]) end += 1
    rectangles.push(`M${x} ${y}h${end - x}v1h-${end - x}z`)
    x = end
  }
  return rectangles
}
