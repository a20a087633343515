'use client'

import { type FormEvent, useState } from 'react'
import {
  CHECK_ANSWERS,
  CHECK_QUESTIONS,
  type CheckAnswer,
  type CheckQuestion,
} from '#lib/clinical/clearance/check-form'
import { answers } from '#lib/messages/answers'
import { check } from '#lib/messages/check'
import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { Notice } from '#ui/notice'
import { Radios } from '#ui/radios'

type CheckQuestionsProps = { readonly locale: Locale; readonly emergencyNumber: string }

const DIGITS: Readonly<Record<CheckAnswer, string>> = { NO: '0', YES: '1', NOT_SURE: '2' }

/**
 * Five questions, both languages beside each other, nothing chosen beforehand. A Yes to the second shows what to do at
 * once, before anything is sent. Which button is offered follows the answers; without script both are there, and the
 * server asks for a confirmation before it suspends.
 */
export function CheckQuestions({ locale, emergencyNumber }: CheckQuestionsProps) {
  const [given, setGiven] = useState<Readonly<Partial<Record<CheckQuestion, string>>> | null>(null)
  const t = check[locale]
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const adverse = given !== null && CHECK_QUESTIONS.some((question) => (given[question] ?? 'NO') !== 'NO')
  const allNo = given !== null && CHECK_QUESTIONS.every((question) => given[question] === 'NO')
  const says = { NO: answers[locale].no, YES: answers[locale].yes, NOT_SURE: answers[locale].notSure }

  function read(event: FormEvent<HTMLElement>) {
    const form = event.currentTarget.closest('form')
    if (form === null) return
    const fields = new FormData(form)
    setGiven(Object.fromEntries(CHECK_QUESTIONS.map((question) => [question, fields.get(question)?.toString()])))
  }

  return (
    <div className="flex flex-col gap-6" onChange={read}>
      {CHECK_QUESTIONS.map((question) => (
        <Radios
          key={question}
          name={question}
          legend={
            <>
              <span lang={locale}>{t.question[question]}</span>{' '}
              <span lang={other} className="font-normal">
                {check[other].question[question]}
              </span>
            </>
          }
          options={CHECK_ANSWERS.map((answer) => ({ value: answer, label: says[answer], digit: DIGITS[answer] }))}
          layout="inline"
          movesOn
        />
      ))}
      <div role="status">
        {given?.sphincterOrSaddle === 'YES' ? (
          <Notice kind="urgent" heading={t.emergencyHeading}>
            {t.emergency(emergencyNumber)}
          </Notice>
        ) : null}
      </div>
      <ButtonRow>
        {adverse ? null : <Button pendingLabel={t.passing}>{t.passButton}</Button>}
        {allNo ? null : (
          <Button kind="danger" name="confirm" value="suspend" pendingLabel={t.suspending}>
            {t.suspendButton}
          </Button>
        )}
      </ButtonRow>
      <p className="text-muted">{t.todayOnly}</p>
    </div>
  )
}
