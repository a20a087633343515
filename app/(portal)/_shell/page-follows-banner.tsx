'use client'

import { useEffect, useRef } from 'react'

/**
 * Tells the page about the banner it stands in: how tall it has become, so that what one jumps to stops below it and not
 * behind it; and whose sheet this is, for the margin of every printed page. Without script globals.css guesses the
 * height, and paper carries the banner on its first page.
 */
export function PageFollowsBanner({ sheet }: { readonly sheet: string }) {
  const mark = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const banner = mark.current?.parentElement
    if (!banner) return
    const { style } = document.documentElement
    // The quotes and backslashes of a JSON string are escaped as a CSS string wants them.
    style.setProperty('--sheet', JSON.stringify(sheet))
    const watch = new ResizeObserver(() => style.setProperty('--banner-height', `${banner.offsetHeight}px`))
    watch.observe(banner)
    return () => {
      watch.disconnect()
      style.removeProperty('--banner-height')
      style.removeProperty('--sheet')
    }
  }, [sheet])

  return <span ref={mark} hidden />
}
