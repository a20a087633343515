/**
 * Puts a value into a field of a form as if it had been typed there, so that everything that follows the form (counts,
 * warnings, the date in words) hears of it. React keeps a copy of what it last saw; the prototype's setter goes past it.
 */
export function fillField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof RadioNodeList) {
    ;[...field].find((choice) => choice instanceof HTMLInputElement && choice.value === value)?.click()
    return
  }
  if (!(field instanceof HTMLInputElement)) return
  if (field.type === 'radio') {
    if (field.value === value) field.click()
    return
  }
  const prototype = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  prototype?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
