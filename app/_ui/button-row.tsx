import type { ReactNode } from 'react'

/** The buttons at the end of a form, the primary one first; they wrap where the screen is narrow. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
