'use client'

import { answerDigits } from '#lib/clinical/recorded/answer-digits'
import { QUESTIONS, type Question } from '#lib/clinical/recorded/questions'
import { formActions } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { questionHints, questionUnits, questionWords } from '#lib/messages/questions'
import { DateInput } from '#ui/date-input'
import type { FormValues } from '#ui/form-state'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { mrcWord, wordOf } from '../_words/answer-words.ts'

type QuestionFieldProps = {
  readonly question: Question
  readonly defaults: FormValues
  readonly locale: Locale
  readonly today: string
  /** Whether the answers so far call for this one: then a digit at the question before leads here. */
  readonly calledFor: boolean
  /** What the reports of the studies say of the same thing. */
  readonly reported?: string | undefined
}

/** MRC grades, strongest first: that is the usual finding, and nothing is chosen. */
const MRC_GRADES = [5, 4, 3, 2, 1, 0] as const

/** One question with its own control: a key an answer where there are few, a box where it is a number or a day. */
export function QuestionField({ question, defaults, locale, today, calledFor, reported }: QuestionFieldProps) {
  const definition = QUESTIONS[question]
  const hint = hintOf(question, locale, reported)
  const stored = defaults[question]
  const shared = {
    name: question,
    ...(hint === undefined ? {} : { hint }),
    ...(typeof stored === 'string' ? { defaultValue: stored } : {}),
    ...(calledFor ? {} : { mark: formActions[locale].optional }),
  }
  const legend = questionWords[locale][question]
  const radios = { ...shared, legend, layout: 'inline', size: 'small', movesOn: true } as const
  if (question === 'motorWorstMrc') {
    const options = MRC_GRADES.map((grade) => ({
      value: String(grade),
      digit: String(grade),
      label: mrcWord(grade, locale),
    }))
    return <Radios {...radios} options={options} />
  }
  switch (definition.kind) {
    case 'number': {
      const unit = unitOf(question, locale)
      return (
        <div data-one-key={calledFor ? true : undefined}>
          <NumberInput {...shared} label={legend} decimals={definition.decimals > 0} {...(unit ? { unit } : {})} />
        </div>
      )
    }
    case 'date':
      return (
        <div data-one-key={calledFor ? true : undefined}>
          <DateInput {...shared} label={legend} locale={locale} max={today} />
        </div>
      )
    case 'word':
      return <Radios {...radios} options={options(question, [...definition.words, 'NOT_ASKED'], locale)} />
    case 'closed': {
      // Ten roots are too many to show at once, and no digit would do.
      if (question === 'motorMyotome') {
        const roots = definition.words.map((word) => ({ value: word, label: word }))
        return <Select {...shared} label={legend} options={roots} empty={formActions[locale].choose} />
      }
      return <Radios {...radios} options={options(question, definition.words, locale)} />
    }
  }
}

function options(question: Question, words: readonly string[], locale: Locale) {
  return answerDigits(words).map(({ word, digit }) => ({ value: word, digit, label: wordOf(question, word, locale) }))
}

function hintOf(question: Question, locale: Locale, reported: string | undefined): string | undefined {
  const hints: Partial<Record<Question, string>> = questionHints[locale]
  return [hints[question], reported].filter((part) => part !== undefined).join(' ') || undefined
}

function unitOf(question: Question, locale: Locale): string {
  const units: Partial<Record<Question, string>> = questionUnits[locale]
  return units[question] ?? ''
}
