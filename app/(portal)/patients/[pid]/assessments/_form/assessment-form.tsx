'use client'

import type { ChartSoFar } from '#lib/clinical/recorded/prohibitions'
import { ASSESSMENT_BLOCKS, type Question } from '#lib/clinical/recorded/questions'
import { assessment } from '#lib/messages/assessment'
import { formActions, formWords } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import type { FormAction, FormValues } from '#ui/form-state'
import { HiddenField } from '#ui/hidden-field'
import { TextArea } from '#ui/text-area'
import { BesideForm } from '../../_preview/beside-form.tsx'
import { LiveRecommendation } from '../../_preview/live-recommendation.tsx'
import type { PreviewSubject } from '../../_preview/preview-subject.ts'
import { DraftAddress } from '../../_recording/draft-address.tsx'
import { FormSnapshot } from '../../_recording/form-snapshot.tsx'
import { ProhibitionPanel } from './prohibition-panel.tsx'
import { QuestionBlock } from './question-block.tsx'
import { TechniqueChoices } from './technique-choices.tsx'

type AssessmentFormProps = {
  readonly action: FormAction
  readonly submissionId: string
  readonly locale: Locale
  /** The draft, or the version that is being amended; nothing for a new assessment. */
  readonly defaults: FormValues
  readonly draft: { readonly id: string; readonly version: number } | null
  /** The version on the screen, when this amends it. */
  readonly amends: number | null
  /** Everything else that is known of the patient, on the facility's calendar day. */
  readonly chart: ChartSoFar
  readonly rulesetVersion: string
  readonly emergencyNumber: string
  readonly preview: PreviewSubject
  /** What the reports of the studies say, by question. */
  readonly reported: Readonly<Partial<Record<Question, string>>>
}

/** An assessment: block after block, a key an answer, and what forbids massage in sight as soon as it is answered. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { action, submissionId, locale, defaults, draft, amends, chart, reported } = props
  const t = assessment[locale]
  const words = formActions[locale]
  const { asOf: today } = chart
  return (
    <ActionForm action={action} submissionId={submissionId} words={formWords[locale]}>
      <FormSnapshot defaults={defaults}>
        <HiddenField name="draftId" value={draft?.id ?? ''} />
        <HiddenField name="draftVersion" value={draft ? String(draft.version) : ''} />
        {amends === null ? null : <HiddenField name="version" value={String(amends)} />}
        <DraftAddress />
        <p className="text-muted">{t.keys}</p>
        <div className="grid gap-6 xl:grid-cols-[1fr_24rem]">
          <div className="flex flex-col gap-6">
            <DateInput
              name="assessedOn"
              label={t.assessedOn}
              locale={locale}
              max={today}
              {...textIn(defaults, 'assessedOn')}
            />
            {ASSESSMENT_BLOCKS.map((block) => (
              <QuestionBlock
                key={block}
                block={block}
                defaults={defaults}
                locale={locale}
                today={today}
                reported={block === 'redFlags' ? reported : {}}
              />
            ))}
            <TechniqueChoices chosen={[defaults.requestedTechniques ?? []].flat()} locale={locale} />
            {amends === null ? null : (
              <TextArea
                name="reason"
                label={imaging[locale].reason}
                hint={imaging[locale].reasonHint}
                rows={2}
                {...textIn(defaults, 'reason')}
              />
            )}
            <div className="flex flex-wrap gap-3 border-border border-t pt-3">
              <Button kind="secondary" name="intent" value="draft" pendingLabel={words.saving}>
                {words.saveDraft}
              </Button>
              <Button name="intent" value="save" pendingLabel={words.saving}>
                {amends === null ? t.saveAndRecommend : t.saveAmendment}
              </Button>
            </div>
          </div>
          <BesideForm>
            <ProhibitionPanel
              chart={chart}
              rulesetVersion={props.rulesetVersion}
              emergencyNumber={props.emergencyNumber}
              locale={locale}
            />
            <LiveRecommendation subject={props.preview} locale={locale} />
          </BesideForm>
        </div>
      </FormSnapshot>
    </ActionForm>
  )
}

function textIn(values: FormValues, name: string): { defaultValue?: string } {
  const value = values[name]
  return typeof value === 'string' ? { defaultValue: value } : {}
}
