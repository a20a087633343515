'use client'

import { Button } from '#ui/button'

/** Opens the browser's print dialog; without script the browser's own menu does. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button type="button" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
