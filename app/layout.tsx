import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ChineseFontOnDemand } from './_fonts/chinese-font-on-demand.tsx'
import { currentPreferences } from './_preferences/current-preferences.ts'
import './globals.css'

// The content policy names a fresh nonce in every response, so no page may be rendered ahead of its request.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Clearspine', template: '%s, Clearspine' },
  robots: { index: false, follow: false },
}

/** The document itself: language and looks, as this browser has chosen them. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, theme, density, keys } = await currentPreferences()
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} data-density={density} data-keys={keys}>
      <body>
        {locale === 'zh-CN' ? <ChineseFontOnDemand /> : null}
        {children}
      </body>
    </html>
  )
}
