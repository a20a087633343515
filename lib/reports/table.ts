import type { Level } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import { scan } from './scan.ts'
import { type Placed, spanOf } from './statement.ts'
import type { Side, Span } from './suggestion.ts'
import { isKind, type Token } from './token.ts'

type Column = { readonly structure: Token<'structure'> | null; readonly sides: readonly Side[] }
type Cell = Span & { readonly tokens: readonly Token[] }

/** Grades in a table of bars: a head of structures and a row for each level. Anything else is left to the sentences. */
export function tableStatements(text: string, section: Span): readonly Placed<Claim>[] {
  let columns: readonly Column[] = []
  return linesOf(text, section).flatMap((line) => {
    const cells = cellsOf(text, line)
    if (cells.length < 2) {
      if (text.slice(line.start, line.end).trim() !== '') columns = []
      return []
    }
    const level = levelOf(cells[0])
    if (level !== null) return rowOf(level, cells, columns)
    const head = cells.map(columnOf)
    if (head.some(({ structure }) => structure !== null)) columns = head
    return []
  })
}

function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = []
  let from = start
  while (from < end) {
    const stop = text.indexOf('\n', from)
    const until = stop < 0 || stop > end ? end : stop
    lines.push({ start: from, end: until })
    from = until + 1
  }
  return lines
}

function cellsOf(text: string, line: Span): readonly Cell[] {
  const cells: Cell[] = []
  let from = line.start
  while (from <= line.end) {
    const bar = text.indexOf('|', from)
    const until = bar < 0 || bar > line.end ? line.end : bar
    cells.push({ start: from, end: until, tokens: scan(text, from, until) })
    from = until + 1
  }
  // Bars at the margin of a table enclose nothing.
  const [first, ...others] = cells
  return first && first.tokens.length === 0 && others.length > 0 ? others : cells
}

function levelOf(cell: Cell | undefined): Level | null {
  const [only, ...others] = cell?.tokens ?? []
  return isKind(only, 'levels') && only.levels.length === 1 && others.length === 0 ? (only.levels[0] ?? null) : null
}

function columnOf({ tokens }: Cell): Column {
  const structures = tokens.filter((token): token is Token<'structure'> => token.kind === 'structure')
  const named = tokens.filter((token): token is Token<'side'> => token.kind === 'side')
  const elsewhere = tokens.some(({ kind }) => kind === 'other') || named.some(({ sides }) => sides.length === 0)
  const plain = structures.length === 1 && !elsewhere
  const sides = named.flatMap((token) => token.sides)
  return { structure: plain ? (structures[0] ?? null) : null, sides }
}

function rowOf(level: Level, cells: readonly Cell[], columns: readonly Column[]): readonly Placed<Claim>[] {
  if (cells.length !== columns.length) return []
  return cells.flatMap(({ tokens }, place): readonly Placed<Claim>[] => {
    const column = columns[place]
    const [value, ...others] = tokens
    if (!column?.structure || !value || others.length > 0) return []
    const severity = isKind(value, 'grade') ? value.grade : isKind(value, 'open', 'no') ? 'NONE' : null
    const { structure } = column.structure
    const sides =
      structure === 'central'
        ? null
        : column.sides.length > 0
          ? column.sides
          : column.structure.plural
            ? (['L', 'R'] as const)
            : undefined
    if (severity === null || sides === undefined) return []
    const claim: Claim = { field: structure, sides, value: severity, first: 0, last: 0, tokens: [value] }
    return [{ level, said: claim, span: spanOf([value]), addendum: false }]
  })
}
