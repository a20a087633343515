'use client'

import dynamic from 'next/dynamic'

/** Only pages in Chinese load the hundred rules of the font; the first load of everybody else is not longer for it. */
export const ChineseFontOnDemand = dynamic(async () => (await import('./chinese-font.tsx')).ChineseFont)
