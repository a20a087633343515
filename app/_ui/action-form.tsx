'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'
import { FormAnswer, type FormWords } from './form-answer.tsx'
import { FormContext, submitterKey } from './form-context.ts'
import { type FormAction, idle, SUBMISSION_ID } from './form-state.ts'

type ActionFormProps = {
  readonly action: FormAction
  /** A fresh UUID of the render that shows the form: however often it is sent, it is one act. */
  readonly submissionId: string
  readonly words: FormWords
  /** Only where a page has several forms. */
  readonly id?: string
  readonly children: ReactNode
}

/**
 * A form and its server action. Fields inside fill themselves with what was typed and show their errors; the answer
 * stands on top and takes the focus. Without script it is a plain form that loses nothing either.
 */
export function ActionForm({ action, submissionId, words, id = 'f', children }: ActionFormProps) {
  const [state, send, pending] = useActionState(action, idle)
  const [submitter, setSubmitter] = useState<string | null>(null)
  const onItsWay = useRef(false)

  useEffect(() => {
    if (!pending) onItsWay.current = false
  }, [pending])

  /**
   * Sends by hand instead of through the `action` attribute: React empties a form after its action, and a form that
   * came back must keep even what may not travel (a file, a password). The ref closes the gap between two clicks in one frame.
   */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (onItsWay.current) return
    onItsWay.current = true
    const button = (event.nativeEvent as SubmitEvent).submitter
    const formData = new FormData(event.currentTarget, button)
    setSubmitter(submitterKey(button?.getAttribute('name'), button?.getAttribute('value')))
    startTransition(() => send(formData))
  }

  return (
    <FormContext
      value={{
        formId: id,
        values: state.status === 'idle' ? {} : state.values,
        errors: state.status === 'invalid' ? state.errors : {},
        pending,
        submitter,
      }}
    >
      <form
        id={id}
        action={send}
        onSubmit={submit}
        onKeyDown={pressPrimaryByKey}
        noValidate
        className="flex flex-col gap-6"
      >
        <input
          type="hidden"
          name={SUBMISSION_ID}
          value={state.status === 'saved' ? state.submissionId : submissionId}
        />
        <FormAnswer state={state} formId={id} words={words} />
        {children}
      </form>
    </FormContext>
  )
}

/** Ctrl+Enter (Cmd+Enter) anywhere in the form presses its primary button, unless the person switched keys off. */
function pressPrimaryByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  if (document.documentElement.dataset.keys === 'off') return
  const primary = event.currentTarget.querySelector<HTMLButtonElement>('button[data-primary]')
  if (primary === null) return
  event.preventDefault()
  event.currentTarget.requestSubmit(primary)
}
