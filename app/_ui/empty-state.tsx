import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not there, and why: "No imaging recorded. Massage advice needs a study." */
  readonly children: ReactNode
  /** The next step, usually a link. */
  readonly next?: ReactNode
}

/** An empty list is a sentence, never a blank. */
export function EmptyState({ children, next }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 border border-border border-dashed p-4">
      <p>{children}</p>
      {next}
    </div>
  )
}
