'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Locale } from '#lib/messages/locale'
import { ClearanceBadge } from '../../../../_clinical/state-badge.tsx'

/** A permission that was confirmed longer ago is not confirmed. */
const HOLDS_FOR_MS = 60_000

/** When each rendering was first seen, by its id: going back shows a kept one again, which must be as old as it is. */
const firstSeen = new Map<string, number>()

type PermissionProps = { readonly renderId: string; readonly locale: Locale; readonly children: ReactNode }

/**
 * Shows a permission as long as it counts, then says that nobody has confirmed it: a form may stay open for longer.
 * Pages on which people treat ask again instead (the clearance page); this is the chip above all the others.
 */
export function PermissionForAMinute({ renderId, locale, children }: PermissionProps) {
  const [expired, setExpired] = useState<string | null>(null)

  useEffect(() => {
    // The wall clock goes on while a computer sleeps.
    const since = firstSeen.get(renderId) ?? Date.now()
    firstSeen.set(renderId, since)
    const look = () => {
      if (Date.now() - since >= HOLDS_FOR_MS) setExpired(renderId)
    }
    look()
    const looking = setInterval(look, 1000)
    return () => clearInterval(looking)
  }, [renderId])

  return expired === renderId ? <ClearanceBadge clearance="UNCONFIRMED" locale={locale} /> : children
}
