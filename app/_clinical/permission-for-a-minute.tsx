'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** A permission that was confirmed longer ago is not confirmed. */
const HOLDS_FOR_MS = 60_000

/** When each rendering was first seen, by its id: going back shows a kept one again, which must be as old as it is. */
const firstSeen = new Map<string, number>()

type PermissionProps = {
  /** A fresh id of this rendering. */
  readonly renderId: string
  /** What stands in the permission's place once it does not count any more. */
  readonly afterwards: ReactNode
  readonly children: ReactNode
}

/**
 * Shows a permission as long as it counts: a form or a list may stay open for longer. The page on which people treat
 * asks again instead (the clearance page); this is for every other place that says that somebody may be treated.
 */
export function PermissionForAMinute({ renderId, afterwards, children }: PermissionProps) {
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

  return expired === renderId ? afterwards : children
}
