'use client'

import { type ReactNode, useContext, useRef, useState } from 'react'
import { Button } from '#ui/button'
import { FormContext } from '#ui/form-context'

type ShownOnceProps = {
  /** The form's value that carries the secret after it was made. */
  readonly name: string
  readonly heading: string
  readonly label: string
  readonly warning: string
  readonly copy: string
  readonly copied: string
  /** The fields that make it; gone once it is made, so that nobody makes another by mistake. */
  readonly children: ReactNode
}

/** A form's fields until it has made a secret; then the secret, which is in no address, no list and no second answer. */
export function ShownOnce({ name, heading, label, warning, copy, copied, children }: ShownOnceProps) {
  const { values, formId } = useContext(FormContext)
  const secret = values[name]
  const box = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState(false)
  if (typeof secret !== 'string' || secret === '') return children

  async function take() {
    box.current?.select()
    await navigator.clipboard?.writeText(String(secret)).then(() => setSaid(true))
  }

  return (
    <section className="grid max-w-[80ch] gap-3 border-2 border-text p-4">
      <p className="font-bold">{heading}</p>
      <label htmlFor={`${formId}-${name}`} className="font-semibold">
        {label}
      </label>
      <textarea
        id={`${formId}-${name}`}
        ref={box}
        readOnly
        rows={3}
        spellCheck={false}
        value={secret}
        className="w-full break-all border border-border bg-surface p-2 font-mono"
      />
      <p>{warning}</p>
      <div className="flex items-center gap-4">
        <Button type="button" kind="secondary" onClick={take}>
          {copy}
        </Button>
        <span aria-live="polite">{said ? copied : ''}</span>
      </div>
    </section>
  )
}
