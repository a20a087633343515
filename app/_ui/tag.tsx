import type { ReactNode } from 'react'

/** A word about a row, such as "Draft". It has no colour: states with a meaning have badges of their own. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-block whitespace-nowrap border border-border bg-surface px-2 font-semibold">
      {children}
    </span>
  )
}
