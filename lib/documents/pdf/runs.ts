import { type Face, faceFor, type Weight } from './font-files.ts'

/** Neighbouring characters that one face draws. */
export type Run = { readonly text: string; readonly face: Face }

/** A text as the faces that draw it; throws for a character that `missingCharacters` names. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { text: string; face: Face }[] = []
  for (const character of text) {
    const face = faceOf(character, weight)
    if (face === null) throw new Error(`Expected a letterform for U+${hex(character)}, found none`)
    const last = runs.at(-1)
    // A space belongs to what it follows; switching faces for it would only make the file longer.
    if (last && (last.face === face || character === ' ')) last.text += character
    else runs.push({ text: character, face })
  }
  return runs
}

/** The characters of some texts that no packaged font can draw, each once. */
export function missingCharacters(texts: readonly string[]): readonly string[] {
  const characters = new Set(texts.flatMap((text) => [...text]))
  return [...characters].filter((character) => faceOf(character, 400) === null)
}

function faceOf(character: string, weight: Weight): Face | null {
  return faceFor(character.codePointAt(0) ?? 0, weight)
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
