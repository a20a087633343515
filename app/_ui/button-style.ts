/** Primary: the one thing this page is for. Secondary: beside it. Danger: stops or removes something. Quiet: in rows. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

const look: Record<ButtonKind, string> = {
  primary: 'min-h-11 border-link bg-link px-4 text-bg hover:underline',
  secondary: 'min-h-11 border-border bg-bg px-4 text-text hover:underline',
  danger: 'min-h-11 border-no-edge bg-bg px-4 text-no-fg hover:underline',
  quiet: 'min-h-6 border-transparent bg-transparent px-1 text-link underline',
}

/** Buttons, and links that look like one; not on paper. Hover is never the only sign: border and word are always there. */
export function buttonClass(kind: ButtonKind): string {
  return `inline-flex cursor-pointer items-center justify-center gap-2 rounded-xs border font-semibold no-underline aria-disabled:cursor-progress aria-disabled:opacity-70 print:hidden ${look[kind]}`
}
