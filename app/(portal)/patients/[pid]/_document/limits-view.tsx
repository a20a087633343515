import type { Limits } from '#lib/clinical/explain/document'
import type { Locale } from '#lib/messages/locale'
import { recommendation } from '#lib/messages/recommendation'
import { Section } from './section.tsx'

/** Limits as they are read: what may be done, how hard, how, and when to stop. */
export function LimitsView({ limits, locale }: { readonly limits: Limits; readonly locale: Locale }) {
  const t = recommendation[locale]
  return (
    <Section heading={t.limits}>
      <h3 className="font-semibold">{t.techniques}</h3>
      <ul className="list-disc pl-5">
        {limits.techniques.map(({ id, label }) => (
          <li key={id}>{label[locale]}</li>
        ))}
      </ul>
      <ul className="list-disc pl-5">
        {limits.lines.map((line) => (
          <li key={line.en}>{line[locale]}</li>
        ))}
      </ul>
      <h3 className="font-semibold">{t.stop}</h3>
      <ul className="list-disc pl-5">
        {limits.stop.map((line) => (
          <li key={line.en}>{line[locale]}</li>
        ))}
      </ul>
    </Section>
  )
}
