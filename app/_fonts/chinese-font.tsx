'use client'

import './chinese-font.css'

/**
 * Brings the rules of the packaged Chinese font along and shows nothing. A browser fetches of it only the pieces whose
 * letters stand on the page, and none at all where the system has a Chinese font of its own.
 */
export function ChineseFont() {
  return null
}
