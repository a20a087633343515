import type { Outcome } from '#lib/clinical/outcome'
import type { Locale } from '#lib/messages/locale'

/** One part of a paper. The same parts make the page and the PDF, so that the two cannot say different things. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly small?: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly small?: boolean }
  /** The state, in its word and shape, with what belongs under it. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly word: string; readonly lines: readonly string[] }
  /** A box that nobody should overlook. */
  | { readonly kind: 'emergency'; readonly text: string; readonly items: readonly string[] }

/** A sheet of paper as a structure: what it says, in which order, in one language. */
export type Paper = {
  readonly lang: Locale
  readonly title: string
  /** On every paper of a facility without real patients, so that nobody takes it for one; else null. */
  readonly ribbon: string | null
  /** Beside the code. */
  readonly head: readonly Part[]
  /** Leads to the paper's status and says nothing about anybody. */
  readonly code: {
    readonly url: string
    /** What the picture is, for whoever does not see it. */
    readonly says: string
    readonly lines: readonly string[]
  }
  readonly body: readonly Part[]
  /** At the foot of every sheet. */
  readonly foot: readonly string[]
  readonly page: (page: number, pages: number) => string
}

/** Every text of a paper, in reading order. */
export function textsOf({ title, ribbon, head, code, body, foot, page }: Paper): readonly string[] {
  const above = ribbon === null ? [] : [ribbon]
  return [
    ...above,
    title,
    ...head.flatMap(textsIn),
    code.url,
    ...code.lines,
    ...body.flatMap(textsIn),
    ...foot,
    page(1, 2),
  ]
}

function textsIn(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return [part.text]
    case 'facts':
      return part.rows.flatMap(({ label, value }) => [label, value])
    case 'list':
      return part.items
    case 'outcome':
      return [part.word, ...part.lines]
    case 'emergency':
      return [part.text, ...part.items]
  }
}
