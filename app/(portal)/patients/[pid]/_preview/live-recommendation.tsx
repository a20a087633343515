'use client'

import { useEffect, useRef, useState } from 'react'
import type { Outcome } from '#lib/clinical/outcome'
import type { Locale } from '#lib/messages/locale'
import { preview } from '#lib/messages/preview'
import { recommendation } from '#lib/messages/recommendation'
import { outcomeWords } from '#lib/messages/states'
import { OutcomeBadge } from '../../../../_clinical/state-badge.tsx'
import { useSnapshot } from '../_recording/form-snapshot.tsx'
import { type PreviewAnswer, previewRecommendationAction } from './actions.tsx'
import type { PreviewSubject } from './preview-subject.ts'

/** A hand that goes on typing is not asked after: long enough for two keys, short enough to be there when one looks up. */
const PAUSE_MS = 700

/** From this width on it stands open beside the form; below, closed at the foot of the page. */
const BESIDE = '(min-width: 80rem)'

/** Outcomes that could let somebody treat: never shown of a form that has changed since they were computed. */
const PERMISSIVE: readonly Outcome[] = ['CONDITIONAL_CLEARANCE', 'PHYSICIAN_REVIEW']

type LiveRecommendationProps = {
  readonly subject: PreviewSubject
  readonly locale: Locale
  /** Closed until somebody opens it, where it lies over the form. */
  readonly atFoot?: boolean
}

/**
 * What the rules say of the form as it stands, after the evidence and not above it. A prohibition stays in sight until
 * the rules have been asked again; what permits is taken away at the first key. Without script there is nothing here.
 */
export function LiveRecommendation({ subject, locale, atFoot = false }: LiveRecommendationProps) {
  const t = preview[locale]
  const typed = useSnapshot()
  const [answered, setAnswered] = useState<{ readonly of: object; readonly answer: PreviewAnswer | null }>()
  const box = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    if (box.current) box.current.open = !atFoot && window.matchMedia(BESIDE).matches
  }, [atFoot])

  useEffect(() => {
    let superseded = false
    const timer = setTimeout(async () => {
      const answer = await previewRecommendationAction(subject, typed).catch(() => null)
      if (!superseded) setAnswered({ of: typed, answer })
    }, PAUSE_MS)
    return () => {
      superseded = true
      clearTimeout(timer)
    }
  }, [subject, typed])

  const current = answered?.of === typed
  const answer = answered?.answer ?? null
  const shown = answer !== null && (current || !PERMISSIVE.includes(answer.outcome)) ? answer : null
  const failed = current && answer === null
  return (
    <section
      aria-label={t.heading}
      aria-busy={!current}
      className="border border-border bg-surface p-3"
      data-screen-only
    >
      <details ref={box}>
        <summary className="cursor-pointer">
          <span className="font-semibold">{t.heading}</span>
          <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            {shown === null ? (
              <span className="text-muted">{failed ? t.failed : t.asking}</span>
            ) : (
              <>
                <OutcomeBadge outcome={shown.outcome} locale={locale} />
                <span>{shown.missing === 0 ? t.nothingNeeded : t.stillNeeded(shown.missing)}</span>
              </>
            )}
          </span>
        </summary>
        <div className="mt-3">{shown?.parts}</div>
      </details>
      <p role="status" className="sr-only">
        {failed ? recommendation[locale].engineFailed : shown === null ? '' : outcomeWords[locale][shown.outcome]}
      </p>
    </section>
  )
}
