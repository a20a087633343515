'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

/**
 * Says the new page's title after a navigation in which no heading took the focus. The framework's own announcer can
 * speak the previous page's heading and is switched off in globals.css.
 */
export function RouteAnnouncer() {
  const path = usePathname()
  const [title, say] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what changes; the title is read from the document.
  useEffect(() => {
    const settled = setTimeout(
      () => say(document.activeElement?.tagName === 'H1' ? '' : document.title),
      TITLE_SETTLES_MS,
    )
    return () => clearTimeout(settled)
  }, [path])

  return (
    <div role="status" className="sr-only">
      {title}
    </div>
  )
}

/** The title streams in after the page; a screen reader would otherwise hear the old one. */
const TITLE_SETTLES_MS = 150
