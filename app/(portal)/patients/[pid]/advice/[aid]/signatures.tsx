import { advice } from '#lib/messages/advice'
import { clinicalDateTime } from '#lib/messages/dates'
import type { SignatureView } from '#lib/use-cases/view-advice'
import type { DocumentLook } from '../../_document/look.ts'
import { Section } from '../../_document/section.tsx'

type SignaturesProps = { readonly signatures: readonly SignatureView[]; readonly look: DocumentLook }

/** Who stood behind it: name and licence as printed then, time with its offset, and what the signature means. */
export function Signatures({ signatures, look: { locale, timeZone } }: SignaturesProps) {
  const t = advice[locale]
  return (
    <Section heading={t.signatures}>
      <ul className="flex flex-col gap-3">
        {signatures.map(({ kind, name, licence, meaning, signedAt, binding }) => (
          <li key={kind}>
            <p>
              {t.signatureKind[kind]} <strong>{name}</strong>, {licence === null ? t.noLicence : t.licence(licence)},{' '}
              {t.signedAt(clinicalDateTime(signedAt, timeZone, locale))}
            </p>
            <p>“{meaning[locale]}”</p>
            <p className="wrap-anywhere text-muted">
              {t.binding}: {binding}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
