'use client'

import { useActionState, useEffect, useId, useRef } from 'react'
import { Button } from '#ui/button'
import { controlClass } from '../../../../_ui/field-style.ts'
import { nothingAsked, type SearchAction } from './search-state.ts'

type AuditSearchBoxProps = {
  readonly action: SearchAction
  /** The search that the page shows. */
  readonly text: string
  readonly words: { readonly label: string; readonly hint: string; readonly search: string; readonly searching: string }
}

/** One box for everything one may ask. A text that cannot be read stays in it, with what is wrong and where above it. */
export function AuditSearchBox({ action, text, words }: AuditSearchBoxProps) {
  const [state, send] = useActionState(action, nothingAsked)
  const answer = useRef<HTMLDivElement>(null)
  const id = useId()
  const answered = state.text !== null

  useEffect(() => {
    if (state.text !== null) answer.current?.focus()
  }, [state])

  return (
    <form action={send} className="flex flex-col gap-3">
      {answered ? (
        <div ref={answer} role="alert" tabIndex={-1} className="border-4 border-no-edge p-4">
          <p className="font-bold">{state.heading}</p>
          <ul>
            {state.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {state.choices.length === 0 ? null : (
            <ul className="mt-2 flex flex-col items-start gap-2">
              {state.choices.map(({ value, label }) => (
                <li key={value}>
                  <Button kind="secondary" name="choice" value={value}>
                    {label}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-semibold">
          {words.label}
        </label>
        <span id={`${id}-hint`} className="text-muted">
          {words.hint}
        </span>
        <div className="flex flex-wrap gap-2">
          <input
            // Typed anew by the page after each search: the text is what the page shows.
            key={state.text ?? text}
            id={id}
            name="text"
            type="search"
            defaultValue={state.text ?? text}
            aria-describedby={`${id}-hint`}
            aria-invalid={answered && state.choices.length === 0 ? true : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className={`${controlClass} min-w-0 grow basis-64 font-mono`}
          />
          <Button pendingLabel={words.searching}>{words.search}</Button>
        </div>
      </div>
    </form>
  )
}
