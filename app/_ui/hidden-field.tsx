'use client'

import { useField } from './form-context.ts'

/**
 * A value the form carries unseen: a record's version, a document's digest. After an answer it carries what the answer
 * says, so that a conflict or a saved draft continues from the newest version.
 */
export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  const field = useField(name)
  return <input type="hidden" name={name} value={field.text ?? value} />
}
