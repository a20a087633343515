/**
 * Reads a QR code from its modules (ISO/IEC 18004:2015), as far as our own codes go: versions 1 to 9, level M, bytes,
 * printed without a fault. Written from the standard and not from the library that draws them.
 */
export function readQr(dark: (x: number, y: number) => boolean, side: number): string {
  const version = (side - 17) / 4
  const blocks = BLOCKS[version]
  if (blocks === undefined) throw new Error(`no QR code of versions 1 to 9: ${side} modules a side`)
  const mask = maskOf(dark)
  const bits: number[] = []
  for (const [x, y] of dataModules(side, version)) bits.push(Number(dark(x, y) !== MASKS[mask]?.(x, y)))
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => numberOf(bits.slice(at * 8, at * 8 + 8)))
  return textOf(inOrder(words, blocks))
}

/** Data code words of each block at level M (table 9), by version. */
const BLOCKS: Readonly<Record<number, readonly number[]>> = {
  1: [16],
  2: [28],
  3: [44],
  4: [32, 32],
  5: [43, 43],
  6: [27, 27, 27, 27],
  7: [31, 31, 31, 31],
  8: [38, 38, 39, 39],
  9: [36, 36, 36, 37, 37],
}

/** Centres of the alignment patterns (table E.1). */
const ALIGNED: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
}

/** Table 10, with i the row and j the column. */
const MASKS: readonly ((j: number, i: number) => boolean)[] = [
  (j, i) => (i + j) % 2 === 0,
  (_, i) => i % 2 === 0,
  (j) => j % 3 === 0,
  (j, i) => (i + j) % 3 === 0,
  (j, i) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (j, i) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (j, i) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (j, i) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

/** The format information beside the upper left finder: level M is 00, then three bits of mask, all masked with 101010000010010. */
function maskOf(dark: (x: number, y: number) => boolean): number {
  const first = [0, 1, 2, 3, 4].map((x) => Number(dark(x, 8)))
  const format = numberOf(first) ^ 0b10101
  if (format >> 3 !== 0) throw new Error('the code is not of level M')
  return format & 7
}

/** The modules that hold data, in the order of the winding column (7.7.3). */
function* dataModules(side: number, version: number): Generator<readonly [number, number]> {
  let upwards = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < side; step += 1) {
      const y = upwards ? side - 1 - step : step
      for (const x of [right, right - 1]) if (!isFunction(x, y, side, version)) yield [x, y]
    }
    upwards = !upwards
  }
}

function isFunction(x: number, y: number, side: number, version: number): boolean {
  const finder = (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8)
  const versionBits = version >= 7 && ((x >= side - 11 && y < 6) || (y >= side - 11 && x < 6))
  const centres = ALIGNED[version] ?? []
  const corner = (cx: number, cy: number) =>
    (cx === 6 && cy === 6) || (cx === 6 && cy === side - 7) || (cx === side - 7 && cy === 6)
  const aligned = centres.some((cx) =>
    centres.some((cy) => !corner(cx, cy) && Math.abs(cx - x) <= 2 && Math.abs(cy - y) <= 2),
  )
  return finder || versionBits || aligned || x === 6 || y === 6
}

/** Code words are interleaved by block (7.6); longer blocks are the last. */
function inOrder(words: readonly number[], blocks: readonly number[]): readonly number[] {
  const read = blocks.map((): number[] => [])
  let at = 0
  for (let place = 0; place < Math.max(...blocks); place += 1) {
    blocks.forEach((length, block) => {
      if (place < length) read[block]?.push(words[at++] ?? 0)
    })
  }
  return read.flat()
}

/** One segment of bytes (7.4.5): mode 0100, eight bits of count below version 10, then the bytes. */
function textOf(words: readonly number[]): string {
  const bits = words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (word >> bit) & 1))
  if (numberOf(bits.slice(0, 4)) !== 0b0100) throw new Error('the code does not begin with bytes')
  const count = numberOf(bits.slice(4, 12))
  const bytes = Array.from({ length: count }, (_, at) => numberOf(bits.slice(12 + at * 8, 20 + at * 8)))
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

function numberOf(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum * 2 + bit, 0)
}

/** The text of a code drawn as an SVG path of rectangles one unit high, with its quiet zone of four. */
export function readQrPath(path: string, size: number): string {
  const black = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) black.add(`${Number(x) + step - 4} ${Number(y) - 4}`)
  }
  return readQr((x, y) => black.has(`${x} ${y}`), size - 8)
}
