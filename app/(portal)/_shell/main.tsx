import type { ReactNode } from 'react'

type MainProps = {
  /** The patient's banner, on every page that is about one patient: between header and main, never inside. */
  readonly banner?: ReactNode
  readonly children: ReactNode
}

/** What every page of the portal returns: its banner, if any, and the one `main` landmark. */
export function Main({ banner, children }: MainProps) {
  return (
    <>
      {banner}
      <main id="main" className="mx-auto flex w-full max-w-screen-2xl grow flex-col gap-6 px-4 py-4 sm:px-6">
        {children}
      </main>
    </>
  )
}
