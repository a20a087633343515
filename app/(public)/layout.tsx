import type { ReactNode } from 'react'
import { shell } from '#lib/messages/shell'
import { currentLocale } from '../_preferences/current-preferences.ts'
import { Footer } from '../(portal)/_shell/footer.tsx'
import { LanguageSwitch } from '../(portal)/_shell/language-switch.tsx'

/** The frame around the few pages that need nobody to be signed in. */
export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const locale = await currentLocale()
  return (
    <div className="flex min-h-screen flex-col">
      <header data-screen-only className="border-border border-b bg-surface">
        <div className="mx-auto flex max-w-screen-2xl flex-wrap items-center justify-between gap-x-5 px-4 sm:px-6">
          <strong>{shell[locale].product}</strong>
          <LanguageSwitch locale={locale} />
        </div>
      </header>
      <main id="main" className="mx-auto flex w-full max-w-2xl grow flex-col gap-6 px-4 py-8 sm:px-6">
        {children}
      </main>
      <Footer locale={locale} />
    </div>
  )
}
