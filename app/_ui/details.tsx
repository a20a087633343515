import type { ReactNode } from 'react'

type DetailsProps = { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode }

/** More on one thing, for those who want it. Nothing that must be read is put in here. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details open={open}>
      <summary className="min-h-6 cursor-pointer text-link underline">{summary}</summary>
      <div className="mt-2 border-border border-l-4 pl-4">{children}</div>
    </details>
  )
}
