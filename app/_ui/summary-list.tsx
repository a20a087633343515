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
    <dl className="grid max-w-[100ch] sm:grid-cols-[minmax(10rem,1fr)_2fr_auto]">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid items-baseline gap-x-4 border-border border-b py-2 sm:col-span-full sm:grid-cols-subgrid"
        >
          <dt className="font-semibold">{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action === undefined ? null : <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
