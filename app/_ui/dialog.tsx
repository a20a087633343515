'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  readonly open: boolean
  /** Called on Escape as well as by the dialog's own buttons. */
  readonly onClose: () => void
  readonly heading: string
  readonly children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus in, and gives it back to where it came from. */
export function Dialog({ open, onClose, heading, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={headingId}
      className="m-auto w-[60ch] max-w-[calc(100vw-2rem)] border-2 border-text bg-bg p-6 text-text backdrop:bg-text/60"
    >
      <h2 id={headingId} className="mb-3">
        {heading}
      </h2>
      {children}
    </dialog>
  )
}
