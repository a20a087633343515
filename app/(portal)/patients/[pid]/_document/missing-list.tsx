import type { Route } from 'next'
import Link from 'next/link'
import type { MissingItem } from '#lib/clinical/explain/document'
import { recommendation } from '#lib/messages/recommendation'
import { fieldHref, type RecordsRead } from './field-href.ts'
import type { DocumentLook } from './look.ts'
import { Section } from './section.tsx'

type MissingListProps = {
  readonly missing: readonly MissingItem[]
  readonly look: DocumentLook
  /** Absent on a signed document: what was missing then is not entered there now. */
  readonly read?: RecordsRead
}

/** The work list: what is still needed, in the order in which a clinician would do it, each line leading to its field. */
export function MissingList({ missing, look, read }: MissingListProps) {
  if (missing.length === 0) return null
  const { locale, patientId, linked } = look
  const t = recommendation[locale]
  return (
    <Section heading={t.missing}>
      <ol className="flex list-decimal flex-col gap-1 pl-6">
        {missing.map(({ path, label, rules }) => (
          <li key={path}>
            {linked && read ? (
              <Link
                href={fieldHref(patientId, path, read) as Route}
                prefetch={false}
                className="inline-block min-h-6 text-link underline"
              >
                {label[locale]}
              </Link>
            ) : (
              label[locale]
            )}{' '}
            <span className="text-muted">{t.missingFor(rules.join(', '))}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
