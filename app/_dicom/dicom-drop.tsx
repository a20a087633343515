'use client'

import { type DragEvent, useRef, useState } from 'react'
import { DIFFERS_FIELD, type ImagePersonDifference, PERSON_DIFFERENCES } from '#lib/clinical/recorded/image-person'
import type { DicomHeader } from '#lib/dicom/header'
import { type OpenPatient, personDifferences } from '#lib/dicom/same-person'
import { dicom } from '#lib/messages/dicom'
import type { Locale } from '#lib/messages/locale'
import type { FormValues } from '#ui/form-state'
import { Notice } from '#ui/notice'
import { DicomOffers } from './dicom-offers.tsx'
import { DicomPicture } from './dicom-picture.tsx'
import { type OpenedFile, openFile } from './opened-file.ts'
import { OtherPerson } from './other-person.tsx'

type DicomDropProps = {
  readonly patient: OpenPatient
  readonly defaults: FormValues
  readonly typed: FormValues
  readonly locale: Locale
  /** The facility's calendar day. */
  readonly today: string
}

/**
 * Takes a DICOM file from the hand and offers what it says for the form around it. The file stays in the browser; its
 * input has no name and is never part of what is sent. If it names somebody else, that must be answered before saving.
 */
export function DicomDrop({ patient, defaults, typed, locale, today }: DicomDropProps) {
  const t = dicom[locale]
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const [reading, setReading] = useState(false)
  const [differs, setDiffers] = useState<ImagePersonDifference | null>(knownDifference(defaults[DIFFERS_FIELD]))
  const newest = useRef(0)

  async function take(file: File | undefined) {
    if (!file) return
    newest.current += 1
    const turn = newest.current
    setReading(true)
    const next = await openFile(file)
    // Somebody who drops a second file meanwhile wants that one.
    if (turn !== newest.current) return
    setReading(false)
    setOpened(next)
    if (next.kind === 'read') setDiffers(differenceIn(next.header, patient))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }

  const header = opened?.kind === 'read' ? opened.header : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would make the file's input and the questions below one answer
    <div
      role="group"
      aria-label={t.heading}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="flex flex-col gap-3 border border-border border-dashed p-3"
    >
      <div className="flex flex-col gap-1">
        <label className="flex flex-wrap items-center gap-x-3 font-semibold">
          {t.choose}
          <input
            type="file"
            accept=".dcm,application/dicom"
            aria-describedby="dicom-hint"
            onChange={(event) => void take(event.target.files?.[0])}
            className="min-h-11 max-w-full py-2 font-normal"
          />
        </label>
        <p id="dicom-hint" className="text-muted">
          {t.hint}
        </p>
      </div>
      <div aria-live="polite">
        {reading ? <p>{t.reading}</p> : null}
        {opened?.kind === 'problem' ? <Notice kind="warning">{t.problem[opened.problem]}</Notice> : null}
      </div>
      <input type="hidden" name={DIFFERS_FIELD} value={differs ?? ''} />
      {differs === null ? null : (
        <OtherPerson differs={differs} header={header} patient={patient} defaults={defaults} locale={locale} />
      )}
      {header === null ? null : <DicomOffers header={header} typed={typed} today={today} locale={locale} />}
      {opened?.kind === 'read' ? <DicomPicture {...opened} locale={locale} /> : null}
    </div>
  )
}

function differenceIn(header: DicomHeader, patient: OpenPatient): ImagePersonDifference | null {
  const found = personDifferences(header, patient).join('_AND_')
  return knownDifference(found)
}

function knownDifference(text: FormValues[string] | undefined): ImagePersonDifference | null {
  return PERSON_DIFFERENCES.find((word) => word === text) ?? null
}
