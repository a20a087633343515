import type { Locale } from '#lib/messages/locale'
import { shell } from '#lib/messages/shell'

/** Stripes and a word over every page of a facility that holds no real patients, on paper too. */
export function TrainingRibbon({ locale }: { readonly locale: Locale }) {
  const t = shell[locale]
  return (
    <aside aria-label={t.training} className="striped border-border border-b px-4 text-center text-sm sm:px-6">
      <strong className="bg-bg px-2">{t.training}</strong>
      <span className="hidden bg-bg pr-2 sm:inline">{t.trainingMeaning}</span>
    </aside>
  )
}
