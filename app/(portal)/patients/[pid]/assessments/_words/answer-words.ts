import { QUESTIONS, type Question } from '#lib/clinical/recorded/questions'
import { answers } from '#lib/messages/answers'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { quantity } from '#lib/messages/quantity'
import { answerWords, mrcWords, questionUnits } from '#lib/messages/questions'

/** A word as an answer to its question; roots (C5 to S1) are their own words. */
export function wordOf(question: string, word: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = answerWords[locale]
  const own = `${question}.${word}`
  if (Object.hasOwn(words, own)) return words[own] ?? word
  return Object.hasOwn(words, word) ? (words[word] ?? word) : word
}

/** What a muscle grade means. */
export function mrcWord(grade: number, locale: Locale): string {
  return mrcWords[locale].grades[grade] ?? String(grade)
}

/** What an answer says in words; a blank one says that it was not entered. */
export function sayAnswer(question: Question, answer: string | number | null, locale: Locale): string {
  if (answer === null) return answers[locale].notEntered
  const { kind } = QUESTIONS[question]
  if (question === 'motorWorstMrc') return `${answer}: ${mrcWord(Number(answer), locale)}`
  if (kind === 'date') return clinicalDate(String(answer), locale)
  if (kind !== 'number') return wordOf(question, String(answer), locale)
  const units: Readonly<Record<string, string>> = questionUnits[locale]
  const unit = units[question] ?? ''
  return unit === '' ? String(answer) : quantity(Number(answer), unit)
}
