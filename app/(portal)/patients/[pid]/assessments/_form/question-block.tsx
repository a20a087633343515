'use client'

import { askedOf, isCalledFor } from '#lib/clinical/recorded/asked'
import { typedAssessment } from '#lib/clinical/recorded/assessment-form'
import { type AssessmentBlock, QUESTION_NAMES, QUESTIONS, type Question } from '#lib/clinical/recorded/questions'
import { assessment } from '#lib/messages/assessment'
import type { Locale } from '#lib/messages/locale'
import type { FormValues } from '#ui/form-state'
import { useSnapshot } from '../../_recording/form-snapshot.tsx'
import { QuestionField } from './question-field.tsx'

type QuestionBlockProps = {
  readonly block: AssessmentBlock
  readonly defaults: FormValues
  readonly locale: Locale
  readonly today: string
  /** What the reports say, by question. */
  readonly reported: Readonly<Partial<Record<Question, string>>>
}

/** The day comes last: the answers before it take one key each, and a day takes eight. */
const ORDER: Partial<Record<AssessmentBlock, readonly Question[]>> = {
  stability: ['stabilityConclusion', 'stabilityBasis', 'stabilityAssessorRole', 'stabilityDate'],
}

/** One block of questions with how many of them have been asked. Each is answered by itself; there is no "all no". */
export function QuestionBlock({ block, defaults, locale, today, reported }: QuestionBlockProps) {
  const t = assessment[locale]
  const { answers } = typedAssessment(useSnapshot(), today)
  const { asked, all } = askedOf(block, answers)
  const questions = ORDER[block] ?? QUESTION_NAMES.filter((question) => QUESTIONS[question].block === block)
  return (
    <section aria-labelledby={`block-${block}`} className="flex flex-col gap-3 border-border border-t pt-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id={`block-${block}`}>{t.blocks[block]}</h2>
        <span>{asked === all ? t.allAsked(all) : t.asked(asked, all)}</span>
      </div>
      {questions.map((question) => (
        <QuestionField
          key={question}
          question={question}
          defaults={defaults}
          locale={locale}
          today={today}
          calledFor={isCalledFor(question, answers)}
          reported={reported[question]}
        />
      ))}
    </section>
  )
}
