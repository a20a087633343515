import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Checkbox } from '#ui/checkbox'
import { FormContext, type FormContextValue } from '#ui/form-context'
import { HiddenField } from '#ui/hidden-field'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'

const untouched: FormContextValue = { formId: 'f', values: {}, errors: {}, pending: false, submitter: null }

const inForm = (state: Partial<FormContextValue>, field: ReactNode) =>
  renderToStaticMarkup(createElement(FormContext, { value: { ...untouched, ...state } }, field))

const answers = [
  { value: 'YES', label: 'Yes', digit: '1' },
  { value: 'NO', label: 'No', digit: '2' },
]
const question = createElement(Radios, { name: 'saddle', legend: 'Numbness?', options: answers })

describe('a question', () => {
  it('comes without an answer', () => {
    expect(inForm({}, question)).not.toContain('checked')
    expect(inForm({}, createElement(Checkbox, { name: 'told', label: 'Told' }))).not.toContain('checked')
    const select = createElement(Select, { name: 'kind', label: 'Kind', empty: 'Choose', options: answers })
    expect(inForm({}, select)).toContain('<option value="" selected="">Choose</option>')
  })

  it('keeps the answer of a form that came back', () => {
    const markup = inForm({ values: { saddle: 'NO' } }, question)
    expect(markup.match(/<input[^>]*checked[^>]*>/g)).toEqual([expect.stringContaining('value="NO"')])
  })

  it('prints the digit that answers it, and does not read it out', () => {
    expect(inForm({}, question)).toMatch(/<span aria-hidden="true"[^>]*>1<\/span>/)
  })

  it('lets the error summary lead into its first answer', () => {
    const markup = inForm({ errors: { saddle: ['Answer'] } }, question)
    expect(markup).toMatch(/<input id="f-saddle" type="radio"/)
    expect(markup).toContain('id="f-saddle-error"')
  })
})

describe('a field with an error', () => {
  const markup = inForm(
    { errors: { pvr: ['Enter residual urine as a number'] }, values: { pvr: 'forty' } },
    createElement(NumberInput, { name: 'pvr', label: 'Residual urine', hint: 'After voiding', unit: 'ml' }),
  )

  it('is tied to its label, hint, unit and error', () => {
    expect(markup).toContain('<label for="f-pvr"')
    expect(markup).toContain('aria-describedby="f-pvr-hint f-pvr-unit f-pvr-error"')
    expect(markup).toContain('aria-invalid="true"')
    for (const id of ['f-pvr', 'f-pvr-hint', 'f-pvr-unit', 'f-pvr-error']) expect(markup).toContain(`id="${id}"`)
  })

  it('still shows what was typed, readable or not', () => {
    expect(markup).toContain('value="forty"')
  })
})

describe('a password', () => {
  it('is never written into a page, even if an action handed it back', () => {
    const field = createElement(TextInput, { name: 'password', label: 'Password', type: 'password', defaultValue: 'a' })
    expect(inForm({ values: { password: 'correct horse' } }, field)).not.toContain('value=')
  })
})

describe('a hidden version', () => {
  it('follows the answer, so that sending again is judged against the newest version', () => {
    const field = createElement(HiddenField, { name: 'version', value: '3' })
    expect(inForm({}, field)).toContain('value="3"')
    expect(inForm({ values: { version: '4' } }, field)).toContain('value="4"')
  })
})
