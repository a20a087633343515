import { type ReactNode, useId } from 'react'

/** One part of a document under its own heading. */
export function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex max-w-[80ch] flex-col gap-2 print:break-inside-avoid">
      <h2 id={id} className="font-bold text-lg">
        {heading}
      </h2>
      {children}
    </section>
  )
}
