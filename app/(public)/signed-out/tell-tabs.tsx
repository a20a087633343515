'use client'

import { useEffect } from 'react'
import { tellOtherTabs } from '../../(portal)/_shell/tabs.ts'

/** Covers the other tabs of this browser: they show the same session, which is over. */
export function TellTabs() {
  useEffect(() => tellOtherTabs({ kind: 'ended', place: '/signed-out' }), [])
  return null
}
