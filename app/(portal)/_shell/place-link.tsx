'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A place in the header; the one we are in says so, to the eye by its weight and to the ear as the current page. */
export function PlaceLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const here = usePathname() === href
  return (
    <Link
      href={href as Route}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className="inline-flex min-h-11 items-center text-link underline aria-[current]:font-bold aria-[current]:text-text"
    >
      {children}
    </Link>
  )
}
