'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

/** Where the last heading stood: the first page of a visit is read from its top and needs no focus. */
let lastPath: string | null = null

/**
 * The h1, which names the task. After a navigation it takes the focus, so that it is read out and Tab goes on from
 * there; not, however, away from a field of the new page that asked for the focus itself.
 */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const path = usePathname()

  useEffect(() => {
    const navigated = lastPath !== null && lastPath !== path
    lastPath = path
    const claimed = document.activeElement?.closest('main') ?? null
    if (navigated && claimed === null) heading.current?.focus()
  }, [path])

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
