import type { DicomImage, Window } from './header.ts'

/** The values of the first frame in the units that the file measures in, row by row. `frame` is exactly `image.bytes` long. */
export function valuesOf(image: DicomImage, frame: Uint8Array): Float32Array {
  const { rows, columns, bitsAllocated, bitsStored, signed, bigEndian, slope, intercept } = image
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const mask = 2 ** bitsStored - 1
  const half = signed ? 2 ** (bitsStored - 1) : Number.POSITIVE_INFINITY
  const values = new Float32Array(rows * columns)
  for (let pixel = 0; pixel < values.length; pixel += 1) {
    const stored = bitsAllocated === 8 ? view.getUint8(pixel) : view.getUint16(pixel * 2, !bigEndian)
    const number = stored & mask
    values[pixel] = (number >= half ? number - 2 * half : number) * slope + intercept
  }
  return values
}

/** The window that shows everything there is: used where the file names none. */
export function fullWindow(values: Float32Array): Window {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return { center: (low + high + 1) / 2, width: Math.max(1, high - low + 1) }
}

/** Values as grey RGBA pixels through a window, by the linear function of PS3.3 C.11.2.1.2.1. */
export function greyPixels(
  values: Float32Array,
  { center, width }: Window,
  inverted: boolean,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(values.length * 4)
  // A window of width 1 is a threshold: everything below its middle is black, the rest white.
  const span = Math.max(width - 1, Number.EPSILON)
  values.forEach((value, place) => {
    const grey = ((value - (center - 0.5)) / span + 0.5) * 255
    const clamped = Math.min(255, Math.max(0, grey))
    pixels.fill(inverted ? 255 - clamped : clamped, place * 4, place * 4 + 3)
    pixels[place * 4 + 3] = 255
  })
  return pixels
}
