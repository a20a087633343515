'use client'

import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { TEXT_LENGTH } from '#lib/clinical/recorded/form-reader'
import { MODALITIES } from '#lib/clinical/terms'
import { formActions } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { reports } from '#lib/messages/reports'
import { Button } from '#ui/button'
import type { FormValues } from '#ui/form-state'
import { TextArea } from '#ui/text-area'
import { useSnapshot } from '../../../_recording/form-snapshot.tsx'
import { typedRegion } from '../typed-study.ts'
import { OffersNotOnGrid } from './offers-not-on-grid.tsx'
import { readReportAction } from './read-report-action.ts'
import { textOfFile } from './report-file.ts'
import { reportTextOf, useReading } from './report-offers.tsx'

type ReportPartProps = { readonly patientId: string; readonly defaults: FormValues; readonly locale: Locale }

/** The report as text: pasted or dropped, kept with the study, and read on request. */
export function ReportPart({ patientId, defaults, locale }: ReportPartProps) {
  const t = reports[locale]
  const typed = useSnapshot()
  const { keep } = useReading()
  const box = useRef<HTMLDivElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const read = async (text: string) => {
    const region = typedRegion(typed)
    const modality = MODALITIES.find((each) => each === typed.modality) ?? null
    if (region === null) return setProblem(imaging[locale].chooseRegion)
    if (text === '') return setProblem(t.nothingToRead)
    if (text.length > TEXT_LENGTH) return setProblem(t.problem['too-long'])
    setProblem(null)
    setBusy(true)
    const reading = await readReportAction(patientId, { text, modality, region }).finally(() => setBusy(false))
    if (reading === null) setProblem(t.problem.failed)
    else keep({ text, region, reading })
  }

  const take = async (file: File | undefined) => {
    const field = box.current?.querySelector('textarea')
    if (file === undefined || !field) return
    if (field.value.trim() !== '') return setProblem(t.problem.occupied)
    const content = await textOfFile(file)
    if (!content.ok) return setProblem(t.problem[content.problem])
    field.value = content.text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    setProblem(null)
    if (typedRegion(typed) !== null) await read(reportTextOf(content.text))
  }

  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    // The same file can be chosen again, and is never part of what the form sends.
    event.currentTarget.value = ''
    void take(file)
  }

  const text = defaults.reportText
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the first.
    <div ref={box} className="flex flex-col gap-3" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <TextArea
        name="reportText"
        label={t.text}
        hint={t.textHint}
        mark={formActions[locale].optional}
        {...(typeof text === 'string' ? { defaultValue: text } : {})}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button
          type="button"
          kind="secondary"
          onClick={() => void read(reportTextOf(box.current?.querySelector('textarea')?.value))}
        >
          {busy ? t.reading : t.read}
        </Button>
        <label className="flex min-w-0 max-w-full flex-wrap items-center gap-2">
          {t.choose}
          <input
            type="file"
            // Enter opens the choice of files here and does not go on to the next field.
            data-stop="file"
            accept=".txt,.pdf,text/plain,application/pdf"
            onChange={choose}
            className="w-full min-w-0"
          />
        </label>
      </div>
      <p className="max-w-[75ch] text-muted">{t.readHint}</p>
      <Answer problem={problem} locale={locale} />
    </div>
  )
}

/** What came of reading, said once it is there. */
function Answer({ problem, locale }: { readonly problem: string | null; readonly locale: Locale }) {
  const t = reports[locale]
  const { read, offers, stale } = useReading()
  const grades = read?.reading.suggestions.length ?? 0
  const numbers = read?.reading.measurements.length ?? 0
  return (
    <div role="status" className="flex max-w-[75ch] flex-col gap-2">
      {problem === null ? null : <p className="font-semibold">{problem}</p>}
      {stale ? <p className="font-semibold">{t.stale}</p> : null}
      {read === null ? null : (
        <p className="font-semibold">{grades + numbers === 0 ? t.nothingOffered : t.offered(grades, numbers)}</p>
      )}
      {grades === 0 ? null : <p>{t.scales}</p>}
      {offers === null ? null : <OffersNotOnGrid suggestions={offers.notOnGrid} locale={locale} />}
    </div>
  )
}
