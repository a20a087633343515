import type { Route } from 'next'
import Link from 'next/link'
import type { Provenance } from '#lib/clinical/explain/document'
import type { DocumentLook } from './look.ts'

const PLACES = { 'imaging-study': 'imaging', assessment: 'assessments', patient: 'details' } as const

/** Where a fact was written down, as a link for whoever may open it. */
export function PlaceLink({ source, look }: { readonly source: Provenance; readonly look: DocumentLook }) {
  const label = source.label[look.locale]
  if (!look.linked) return <span>{label}</span>
  const place = source.kind === 'patient' ? PLACES.patient : `${PLACES[source.kind]}/${source.id}`
  return (
    <Link
      href={`/patients/${look.patientId}/${place}` as Route}
      prefetch={false}
      className="inline-block min-h-6 text-link underline"
    >
      {label}
    </Link>
  )
}
