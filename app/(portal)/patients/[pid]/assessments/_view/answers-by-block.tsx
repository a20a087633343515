import { techniqueLabel } from '#lib/clinical/explain/technique-labels'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { ASSESSMENT_BLOCKS, QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import { assessment as words } from '#lib/messages/assessment'
import type { Locale } from '#lib/messages/locale'
import { questionWords } from '#lib/messages/questions'
import { SummaryList } from '#ui/summary-list'
import { sayAnswer } from '../_words/answer-words.ts'

type AnswersByBlockProps = { readonly assessment: RecordedAssessment; readonly locale: Locale }

/** Every question with its answer in words, block by block; what was left blank says so. */
export function AnswersByBlock({ assessment, locale }: AnswersByBlockProps) {
  const t = words[locale]
  return (
    <>
      {ASSESSMENT_BLOCKS.map((block) => (
        <section key={block} className="flex flex-col gap-2">
          <h2>{t.blocks[block]}</h2>
          <SummaryList
            rows={QUESTION_NAMES.filter((question) => QUESTIONS[question].block === block).map((question) => ({
              key: question,
              label: questionWords[locale][question],
              value: sayAnswer(question, assessment.answers[question], locale),
            }))}
          />
        </section>
      ))}
      <section className="flex flex-col gap-2">
        <h2>{t.techniques}</h2>
        {assessment.requestedTechniques.length === 0 ? (
          <p>{t.noTechniques}</p>
        ) : (
          <ul className="list-disc pl-5">
            {assessment.requestedTechniques.map((id) => (
              <li key={id}>{techniqueLabel(id)[locale]}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
