'use client'

import { useEffect, useRef } from 'react'

/**
 * Tells the page how tall the banner it stands in has become, so that what one jumps to stops below it and not behind
 * it. A guess in globals.css holds until then, and without script.
 */
export function BannerHeight() {
  const mark = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const banner = mark.current?.parentElement
    if (!banner) return
    const root = document.documentElement
    const watch = new ResizeObserver(() => root.style.setProperty('--banner-height', `${banner.offsetHeight}px`))
    watch.observe(banner)
    return () => {
      watch.disconnect()
      root.style.removeProperty('--banner-height')
    }
  }, [])

  return <span ref={mark} hidden />
}
