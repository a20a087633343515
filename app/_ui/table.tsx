import type { ReactNode } from 'react'

export type Column = {
  readonly label: string
  readonly numeric?: boolean
  /** For dates, numbers and the like, which are misread when broken; the table then scrolls on narrow screens. */
  readonly nowrap?: boolean
}
export type Row = { readonly key: string; readonly cells: readonly ReactNode[] }

type TableProps = {
  /** Says what the rows are, how they are filtered and in which order; hidden where a heading says the same. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  /** The first cell names the row. */
  readonly rows: readonly Row[]
}

/** A plain table. Where it is wider than the screen it scrolls by itself, and can be reached by keyboard to do so. */
export function Table({ caption, captionHidden = false, columns, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>{caption}</caption>
        <thead>
          <tr className="border-border border-b-2">
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={`px-2 py-1 align-bottom ${column.numeric ? 'text-right' : ''}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="h-(--row) border-border border-b">
              {row.cells.map((cell, index) => {
                const column = columns[index]
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={column?.label}
                    scope={index === 0 ? 'row' : undefined}
                    className={`px-2 py-1 align-baseline font-normal ${column?.numeric ? 'text-right' : ''} ${column?.nowrap ? 'whitespace-nowrap' : ''}`}
                  >
                    {cell}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
