'use client'

import type { ReactNode } from 'react'
import type { OpenPatient } from '#lib/dicom/same-person'
import { formActions, formWords } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import type { FormAction, FormValues } from '#ui/form-state'
import { HiddenField } from '#ui/hidden-field'
import { TextArea } from '#ui/text-area'
import { DicomDrop } from '../../../../../_dicom/dicom-drop.tsx'
import { BesideForm } from '../../_preview/beside-form.tsx'
import { LiveRecommendation } from '../../_preview/live-recommendation.tsx'
import type { PreviewSubject } from '../../_preview/preview-subject.ts'
import { DraftAddress } from '../../_recording/draft-address.tsx'
import { FormSnapshot, useSnapshot } from '../../_recording/form-snapshot.tsx'
import type { EarlierStudy } from './earlier-study.ts'
import { NotesOnStudy } from './notes-on-study.tsx'
import { MarkedReport } from './report/marked-report.tsx'
import { ReportOffers } from './report/report-offers.tsx'
import { ReportPart } from './report/report-part.tsx'
import { SpineDiagram } from './spine-diagram.tsx'
import { StudyFacts, StudyStatements } from './study-facts.tsx'
import { StudyGrid } from './study-grid.tsx'
import { countCells, typedRegion } from './typed-study.ts'

type StudyFormProps = {
  readonly action: FormAction
  readonly patientId: string
  readonly submissionId: string
  readonly locale: Locale
  /** The facility's calendar day. */
  readonly today: string
  /** The draft, or the version that is being amended; nothing for a new study. */
  readonly defaults: FormValues
  readonly draft: { readonly id: string; readonly version: number } | null
  /** The version on the screen, when this amends it. */
  readonly amends: number | null
  readonly earlier: readonly EarlierStudy[]
  /** Whose record is open: an image file that names somebody else is asked about. */
  readonly patient: OpenPatient
  readonly preview: PreviewSubject
}

/** A study from its date to its last millimetre, on one page. The form's own fields hold its state, FormSnapshot reads it. */
export function StudyForm(props: StudyFormProps) {
  const { action, patientId, submissionId, locale, today, defaults, draft, amends, earlier, patient } = props
  const t = imaging[locale]
  return (
    <ActionForm action={action} submissionId={submissionId} words={formWords[locale]}>
      <FormSnapshot defaults={defaults}>
        <HiddenField name="draftId" value={draft?.id ?? ''} />
        <HiddenField name="draftVersion" value={draft ? String(draft.version) : ''} />
        {amends === null ? null : <HiddenField name="version" value={String(amends)} />}
        <DraftAddress />
        <Part heading={t.study}>
          <Images patient={patient} defaults={defaults} locale={locale} today={today} />
          <StudyFacts defaults={defaults} locale={locale} today={today} />
        </Part>
        <ReportOffers>
          <Part heading={t.report}>
            <ReportPart patientId={patientId} defaults={defaults} locale={locale} />
          </Part>
          <Part heading={t.grid}>
            <Levels earlier={earlier} locale={locale} />
          </Part>
        </ReportOffers>
        <Part heading={t.reportStatements}>
          <StudyStatements defaults={defaults} locale={locale} />
        </Part>
        {amends === null ? null : (
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} {...reasonIn(defaults)} />
        )}
        <Save locale={locale} amends={amends !== null} />
        <BesideForm atFoot>
          <LiveRecommendation subject={props.preview} locale={locale} atFoot />
        </BesideForm>
      </FormSnapshot>
    </ActionForm>
  )
}

/** What a DICOM file offers for the fields below it. */
function Images(props: Pick<StudyFormProps, 'patient' | 'defaults' | 'locale' | 'today'>) {
  return <DicomDrop {...props} typed={useSnapshot()} />
}

function reasonIn({ reason }: FormValues): { defaultValue?: string } {
  return typeof reason === 'string' ? { defaultValue: reason } : {}
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-border border-t pt-3">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

/** The grid of the region that is chosen, and what can be seen from it as a whole. */
function Levels({ earlier, locale }: Pick<StudyFormProps, 'earlier' | 'locale'>) {
  const t = imaging[locale]
  const typed = useSnapshot()
  const region = typedRegion(typed)
  if (region === null) {
    return (
      <>
        <p>{t.chooseRegion}</p>
        <noscript>
          <Button kind="secondary" name="intent" value="levels">
            {t.showLevels}
          </Button>
        </noscript>
      </>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="flex flex-col gap-4">
        <StudyGrid region={region} earlier={earlier} locale={locale} />
        <CellCount locale={locale} />
        <NotesOnStudy typed={typed} region={region} earlier={earlier} locale={locale} />
      </div>
      <div className="flex flex-col gap-4 xl:sticky xl:top-[calc(var(--banner-height)+1rem)]">
        <SpineDiagram typed={typed} region={region} locale={locale} />
        <MarkedReport locale={locale} />
      </div>
    </div>
  )
}

/** How much of the grid is entered, under the grid and again where one saves. */
function CellCount({ locale }: { readonly locale: Locale }) {
  const typed = useSnapshot()
  const region = typedRegion(typed)
  if (region === null) return null
  const { entered, all } = countCells(typed, region)
  return <p>{imaging[locale].entered(entered, all)}</p>
}

function Save({ locale, amends }: { readonly locale: Locale; readonly amends: boolean }) {
  const t = imaging[locale]
  const words = formActions[locale]
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-border border-t pt-3">
      <CellCount locale={locale} />
      <span className="flex flex-wrap gap-3">
        <Button kind="secondary" name="intent" value="draft" pendingLabel={words.saving}>
          {words.saveDraft}
        </Button>
        <Button name="intent" value="save" pendingLabel={words.saving}>
          {amends ? t.saveAmendment : t.saveAndAssess}
        </Button>
      </span>
    </div>
  )
}
