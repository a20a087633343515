'use client'

import { useContext, useEffect } from 'react'
import { FormContext } from '#ui/form-context'

/** Once a draft is kept, the address names it, so that a reload or another tab opens what was typed. */
export function DraftAddress() {
  const { draftId } = useContext(FormContext).values
  useEffect(() => {
    if (typeof draftId !== 'string') return
    const address = new URL(window.location.href)
    if (draftId === '') address.searchParams.delete('draft')
    else address.searchParams.set('draft', draftId)
    window.history.replaceState(null, '', address)
  }, [draftId])
  return null
}
