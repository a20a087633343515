'use client'

import { signIn as signInWithNextAuth } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '#ui/button'

type SingleSignOnProps = { readonly label: string; readonly pendingLabel: string }

/** Leads to the identity provider, and afterwards to our own second factor. */
export function SingleSignOn({ label, pendingLabel }: SingleSignOnProps) {
  const [going, setGoing] = useState(false)

  function go() {
    setGoing(true)
    // Leaves the page, also when the provider is down: the sign-in page then says so.
    signInWithNextAuth('oidc', { callbackUrl: '/sign-in/verify' }).catch(() => setGoing(false))
  }

  return (
    <div>
      <Button type="button" kind="secondary" onClick={go}>
        {going ? pendingLabel : label}
      </Button>
    </div>
  )
}
