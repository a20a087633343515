import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './button-style.ts'

type LinkButtonProps = { readonly href: Route; readonly kind?: ButtonKind; readonly children: ReactNode }

/** A link that starts a task. It is never fetched ahead: opening a record is an act that leaves an entry. */
export function LinkButton({ href, kind = 'secondary', children }: LinkButtonProps) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(kind)}>
      {children}
    </Link>
  )
}
