import { honestLabel } from '#lib/messages/honest-label'
import type { Locale } from '#lib/messages/locale'

/** What the product says about itself, on every page and every sheet of paper. */
export function Footer({ locale }: { readonly locale: Locale }) {
  const t = honestLabel[locale]
  return (
    <footer className="mt-auto border-border border-t bg-surface">
      <p className="mx-auto max-w-screen-2xl px-4 py-3 text-muted sm:px-6">
        {[t.what, t.notValidated, t.notDiagnosis].join(locale === 'zh-CN' ? '' : ' ')}
      </p>
    </footer>
  )
}
