import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { codePointsOf } from './code-points.ts'
import { sfntOf } from './woff.ts'

export type Weight = 400 | 700

/** One packaged font of one weight: its name in the PDF, its bytes, and the characters that it has letterforms for. */
export type Face = {
  readonly name: string
  readonly sfnt: Uint8Array
  readonly has: (codePoint: number) => boolean
}

/**
 * The packages lie beside the product, in a build too: no bundler takes them apart, because they are only ever named
 * here, as files. next.config.js names them for a deployment that carries traced files only.
 */
const PACKAGES = path.join(process.cwd(), 'node_modules', '@fontsource')
const ATKINSON = 'atkinson-hyperlegible-next'
const NOTO = 'noto-sans-sc'

/**
 * Where a letter is looked for, in this order: Latin in Atkinson Hyperlegible Next, drawn so that no two letters look
 * alike; Chinese in Noto Sans SC; what names need besides in Noto's other parts, rare characters in its numbered slices.
 */
const USUAL = [
  [ATKINSON, 'latin'],
  [ATKINSON, 'latin-ext'],
  [NOTO, 'chinese-simplified'],
  [NOTO, 'latin-ext'],
  [NOTO, 'vietnamese'],
  [NOTO, 'cyrillic'],
] as const

const faces = new Map<string, Face>()

/** The face that draws a character in a weight; null where no packaged font has it. */
export function faceFor(codePoint: number, weight: Weight): Face | null {
  for (const [fontPackage, subset] of USUAL) {
    const face = faceOf(fontPackage, subset, weight)
    if (face.has(codePoint)) return face
  }
  return rareFace(codePoint)
}

function rareFace(codePoint: number): Face | null {
  for (const subset of slices()) {
    const face = faceOf(NOTO, subset, 400)
    if (face.has(codePoint)) return face
  }
  return null
}

/** A font file, unpacked and looked through once in the life of the process. */
function faceOf(fontPackage: string, subset: string, weight: Weight): Face {
  const name = `${fontPackage}-${subset}-${weight}-normal`
  const known = faces.get(name)
  if (known) return known
  const sfnt = sfntOf(readFileSync(path.join(PACKAGES, fontPackage, 'files', `${name}.woff`)))
  const characters = codePointsOf(sfnt)
  const face = { name, sfnt, has: (codePoint: number) => characters.has(codePoint) }
  faces.set(name, face)
  return face
}

let numbered: readonly string[] | undefined

/** Some hundred small files that hold the whole font between them; opened only for a character that is nowhere else. */
function slices(): readonly string[] {
  numbered ??= readdirSync(path.join(PACKAGES, NOTO, 'files'))
    .map((file) => /^noto-sans-sc-(\d+)-400-normal\.woff$/.exec(file)?.[1])
    .filter((slice) => slice !== undefined)
  return numbered
}
