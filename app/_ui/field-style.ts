import type { FieldBinding } from './form-context.ts'

/** Room around a field, and the bar beside it that says "here" without relying on colour. */
export function fieldClass(field: FieldBinding): string {
  return `flex flex-col items-start gap-1 ${field.errors.length > 0 ? 'border-l-4 border-no-edge pl-3' : ''}`
}

/** The look of every box one types into or picks from. */
export const controlClass =
  'min-h-(--row) max-w-full rounded-xs border border-border bg-bg px-2 text-text aria-invalid:border-2 aria-invalid:border-no-edge'
