import type { Locale } from '#lib/messages/locale'
import { logProof } from '#lib/messages/log-proof'
import type { AdviceView } from '#lib/use-cases/view-advice'
import { Section } from '../../../_document/section.tsx'

type AdviceProofProps = { readonly view: AdviceView; readonly locale: Locale }

/** Where the signatures stand in the audit log, each with its proof to take along. */
export function AdviceProof({ view, locale }: AdviceProofProps) {
  const t = logProof[locale]
  const here = `/patients/${view.patient.id}/advice/${view.summary.id}/proof`
  return (
    <Section heading={t.heading}>
      {view.places.length === 0 ? <p>{t.none}</p> : null}
      {view.places.map(({ kind, index }) => (
        <p key={kind}>
          {index === null ? (
            t.waitingFor[kind]
          ) : (
            <>
              {t.placeOf[kind](index)}{' '}
              <a className="underline" href={kind === 'SIGNATURE' ? here : `${here}?of=co-signature`} download>
                {t.download[kind]}
              </a>
            </>
          )}
        </p>
      ))}
      <p>{t.explain}</p>
      <p className="wrap-anywhere font-mono text-sm">npm run audit:check-proof -- entry-….tlog-proof --vkey …</p>
    </Section>
  )
}
