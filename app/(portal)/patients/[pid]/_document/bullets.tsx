import type { Text } from '#lib/clinical/explain/document'
import type { Locale } from '#lib/messages/locale'
import { Section } from './section.tsx'

type BulletsProps = { readonly heading: string; readonly texts: readonly Text[]; readonly locale: Locale }

/** A list of sentences under a heading; nothing where there are none. */
export function Bullets({ heading, texts, locale }: BulletsProps) {
  if (texts.length === 0) return null
  return (
    <Section heading={heading}>
      <ul className="list-disc pl-5">
        {texts.map((text) => (
          <li key={text.en}>{text[locale]}</li>
        ))}
      </ul>
    </Section>
  )
}
