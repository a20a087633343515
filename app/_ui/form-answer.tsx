import { ErrorSummary } from './error-summary.tsx'
import { fieldId } from './form-context.ts'
import type { FormState } from './form-state.ts'
import { Notice } from './notice.tsx'
import { Table } from './table.tsx'

/** The words around a form's answer, in the reader's language. */
export type FormWords = {
  readonly problem: string
  readonly conflict: string
  readonly field: string
  readonly mine: string
  readonly theirs: string
  readonly empty: string
}

type FormAnswerProps = { readonly state: FormState; readonly formId: string; readonly words: FormWords }

/** What the action answered, on top of its form. */
export function FormAnswer({ state, formId, words }: FormAnswerProps) {
  switch (state.status) {
    case 'idle':
      return null
    case 'saved':
      return (
        <div role="status">
          <Notice>{state.message}</Notice>
        </div>
      )
    case 'refused':
      return <ErrorSummary heading={words.problem} items={[{ text: state.message }]} shown={state} />
    case 'invalid':
      return (
        <ErrorSummary
          heading={words.problem}
          shown={state}
          items={[
            ...state.formErrors.map((text) => ({ text })),
            ...Object.entries(state.errors).flatMap(([name, texts]) =>
              texts.map((text) => ({ text, fieldId: fieldId(formId, name) })),
            ),
          ]}
        />
      )
    case 'conflict':
      return (
        <>
          <ErrorSummary heading={words.conflict} items={[{ text: state.message }]} shown={state} />
          {state.differences.length === 0 ? null : (
            <Table
              caption={words.conflict}
              columns={[{ label: words.field }, { label: words.mine }, { label: words.theirs }]}
              rows={state.differences.map(({ name, label, mine, theirs }) => ({
                key: name,
                cells: [label, mine || words.empty, theirs || words.empty],
              }))}
            />
          )}
        </>
      )
  }
}
