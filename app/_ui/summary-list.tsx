import type { ReactNode } from 'react'

type SummaryListProps = {
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly value: ReactNode
    /** A link to change or open this one thing; its text names the thing. */
    readonly action?: ReactNode
  }[]
}

/** Facts and their values, as one checks answers before signing. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="max-w-[100ch]">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid gap-x-4 border-border border-b py-2 sm:grid-cols-[minmax(10rem,1fr)_2fr_auto] sm:py-1"
        >
          <dt className="font-semibold">{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action === undefined ? null : <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
