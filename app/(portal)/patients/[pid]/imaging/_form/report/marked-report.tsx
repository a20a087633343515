'use client'

import { Fragment } from 'react'
import type { Locale } from '#lib/messages/locale'
import { reports } from '#lib/messages/reports'
import type { Span } from '#lib/reports/suggestion'
import { languageOf } from './offer-words.ts'
import { useReading } from './report-offers.tsx'

/** The report beside the grid, with the words marked that something was read from. Plain text: nothing in it is markup. */
export function MarkedReport({ locale }: { readonly locale: Locale }) {
  const { read } = useReading()
  if (read === null) return null
  const { text, reading } = read
  const marks = apart([...reading.suggestions, ...reading.measurements].map(({ span }) => span))
  return (
    <div className="flex flex-col gap-2 text-sm">
      <h3 id="marked-report">{reports[locale].marked}</h3>
      {/* A long report scrolls in its own box, so that the grid stays beside it. */}
      <section
        aria-labelledby="marked-report"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="wrap-anywhere max-h-[min(32rem,50vh)] overflow-y-auto whitespace-pre-wrap border border-border p-2"
        lang={languageOf(text)}
      >
        {marks.map(({ start, end }, place) => (
          <Fragment key={start}>
            {text.slice(marks[place - 1]?.end ?? 0, start)}
            <mark className="bg-surface font-semibold text-text underline decoration-2">{text.slice(start, end)}</mark>
          </Fragment>
        ))}
        {text.slice(marks.at(-1)?.end ?? 0)}
      </section>
    </div>
  )
}

/** Spans in order, those that touch made one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}
