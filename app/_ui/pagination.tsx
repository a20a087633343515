import type { Route } from 'next'
import { LinkButton } from './link-button.tsx'

type PaginationProps = {
  /** Names the landmark: "Pages of the audit trail". */
  readonly label: string
  readonly older: { readonly label: string; readonly href: Route | null }
  readonly newer: { readonly label: string; readonly href: Route | null }
}

/**
 * Older and newer, by the key of the last row seen. No page numbers: rows arrive while one reads, and page 3 would be
 * another page by the time one asks for it.
 */
export function Pagination({ label, older, newer }: PaginationProps) {
  if (older.href === null && newer.href === null) return null
  return (
    <nav aria-label={label} className="flex gap-2">
      {newer.href === null ? null : <LinkButton href={newer.href}>{newer.label}</LinkButton>}
      {older.href === null ? null : <LinkButton href={older.href}>{older.label}</LinkButton>}
    </nav>
  )
}
