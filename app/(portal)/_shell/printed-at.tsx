'use client'

import { useEffect } from 'react'
import { clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { shell } from '#lib/messages/shell'

/** Writes when a sheet was printed into its margin, at the moment it is: paper goes out of date and should say since when. */
export function PrintedAt({ locale, timeZone }: { readonly locale: Locale; readonly timeZone: string }) {
  useEffect(() => {
    function stamp() {
      const at = clinicalDateTime(new Date(), timeZone, locale)
      document.documentElement.style.setProperty('--printed', JSON.stringify(shell[locale].printed(at)))
    }
    window.addEventListener('beforeprint', stamp)
    return () => window.removeEventListener('beforeprint', stamp)
  }, [locale, timeZone])

  return null
}
