'use client'

import { type MouseEvent, useEffect, useRef } from 'react'

type ErrorSummaryProps = {
  readonly heading: string
  /** In the order of the page; without an id it belongs to the form as a whole and links nowhere. */
  readonly items: readonly { readonly text: string; readonly fieldId?: string }[]
  /** Takes the focus again whenever this changes: the answer that is being shown. */
  readonly shown: unknown
}

/** What is wrong, on top of the form: read out at once, focused, and each line leads into its field. */
export function ErrorSummary({ heading, items, shown }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal with the same words must be heard again.
  useEffect(() => summary.current?.focus(), [shown])

  return (
    <div ref={summary} role="alert" tabIndex={-1} className="border-4 border-no-edge p-4">
      <h2 className="font-bold text-lg">{heading}</h2>
      <ul className="mt-2 flex flex-col gap-1">
        {items.map(({ text, fieldId }) => (
          <li key={`${fieldId} ${text}`}>{fieldId === undefined ? text : <FieldLink id={fieldId} text={text} />}</li>
        ))}
      </ul>
    </div>
  )
}

function FieldLink({ id, text }: { id: string; text: string }) {
  function enterField(event: MouseEvent) {
    const control = document.getElementById(id)
    if (control === null) return
    event.preventDefault()
    // The label comes into view with its control, so that one lands on the question and not below it.
    ;(control.closest('fieldset') ?? control.parentElement ?? control).scrollIntoView({ block: 'start' })
    control.focus({ preventScroll: true })
  }
  return (
    <a href={`#${id}`} onClick={enterField} className="inline-block min-h-6 font-semibold text-no-fg underline">
      {text}
    </a>
  )
}
