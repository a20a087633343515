'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { formActions, formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { patients } from '#lib/messages/patients'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { FormContext } from '#ui/form-context'
import type { FieldErrors } from '#ui/form-state'
import { TextInput } from '#ui/text-input'
import { findPatientsAction } from './actions.tsx'
import { notAsked } from './find-state.ts'

const FORM_ID = 'find'

/** One box for everything, and who was found below it. The answer lives in this page alone and leaves with it. */
export function FindForm({ locale }: { readonly locale: Locale }) {
  const [state, find, pending] = useActionState(findPatientsAction, notAsked)
  const t = patients[locale]
  const errors: FieldErrors = state.problem === null ? {} : { text: [state.problem] }

  /** By hand, because React empties a form after its action, and with it what was typed while the answer was on its way. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const formData = new FormData(event.currentTarget)
    startTransition(() => find(formData))
  }

  return (
    <>
      <FormContext value={{ formId: FORM_ID, values: { text: state.text }, errors, pending, submitter: null }}>
        <form id={FORM_ID} action={find} onSubmit={submit} className="flex flex-col gap-4" noValidate>
          {state.problem === null ? null : (
            <ErrorSummary
              heading={formWords[locale].problem}
              items={[{ text: state.problem, fieldId: `${FORM_ID}-text` }]}
              shown={state}
            />
          )}
          <TextInput
            name="text"
            label={t.searchLabel}
            hint={t.searchHint}
            type="search"
            autoComplete="off"
            spellCheck={false}
          />
          <div>
            <Button pendingLabel={formActions[locale].searching}>{formActions[locale].search}</Button>
          </div>
        </form>
      </FormContext>
      {state.results}
    </>
  )
}
