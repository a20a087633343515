import type { MouseEvent } from 'react'
import type { DicomHeader } from '#lib/dicom/header'
import { type Offer, offersOf } from '#lib/dicom/offer'
import { clinicalDate } from '#lib/messages/dates'
import { dicom } from '#lib/messages/dicom'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import type { FormValues } from '#ui/form-state'
import { fillField } from './fill-field.ts'

type DicomOffersProps = {
  readonly header: DicomHeader
  readonly typed: FormValues
  readonly today: string
  readonly locale: Locale
}

/** What the file says, each value with its own button: nothing stands in the form before somebody took it over. */
export function DicomOffers({ header, typed, today, locale }: DicomOffersProps) {
  const t = dicom[locale]
  const offers = offersOf(header, today)
  const open = offers.filter(({ field, value }) => typed[field] !== value)
  if (offers.length === 0) return <p>{t.nothing}</p>
  return (
    <div className="flex flex-col gap-2">
      <h3>{t.offered}</h3>
      <ul className="flex flex-col gap-1">
        {offers.map((offer) => (
          <li key={offer.field} className="flex flex-wrap items-center gap-x-3">
            <span className="wrap-anywhere">
              {t.field[offer.field]}: <strong>{inWords(offer, locale)}</strong>
            </span>
            {open.includes(offer) ? (
              <Button
                type="button"
                kind="secondary"
                aria-label={t.takeOver(t.field[offer.field])}
                onClick={(event) => take(event, [offer])}
              >
                {t.use}
              </Button>
            ) : (
              <span className="text-muted">{t.used}</span>
            )}
          </li>
        ))}
      </ul>
      {header.modality === 'CT' ? <p className="text-muted">{t.myelography}</p> : null}
      {open.length < 2 ? null : (
        <div>
          <Button type="button" kind="secondary" onClick={(event) => take(event, open)}>
            {t.useAll}
          </Button>
        </div>
      )}
    </div>
  )
}

function take({ currentTarget }: MouseEvent<HTMLButtonElement>, offers: readonly Offer[]): void {
  const { form } = currentTarget
  if (form) for (const { field, value } of offers) fillField(form, field, value)
}

function inWords({ field, value }: Offer, locale: Locale): string {
  const t = imaging[locale]
  if (field === 'modality') return t.modalities[value]
  if (field === 'region') return t.regions[value]
  return field === 'studyDate' ? clinicalDate(value, locale) : value
}
