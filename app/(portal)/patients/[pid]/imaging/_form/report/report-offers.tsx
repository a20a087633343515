'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Level, StudyRegion } from '#lib/clinical/level'
import type { Parameter } from '#lib/clinical/recorded/parameters'
import { cellField } from '#lib/clinical/recorded/study-fields'
import type { ReportReading } from '#lib/reports/suggestion'
import { useSnapshot } from '../../../_recording/form-snapshot.tsx'
import { typedRegion } from '../typed-study.ts'
import { type Offer, type Offers, offersOf } from './offers.ts'

/** A reading with what it was made from: it holds only for that text and region. */
export type ReadText = { readonly text: string; readonly region: StudyRegion; readonly reading: ReportReading }

type Reading = {
  readonly read: ReadText | null
  readonly offers: Offers | null
  /** Something was read, and what stands in the form is not that any more. */
  readonly stale: boolean
  readonly keep: (read: ReadText) => void
}

const NONE: Reading = { read: null, offers: null, stale: false, keep: () => undefined }
const ReportContext = createContext<Reading>(NONE)

/** Keeps what was read from the report beside the form, and out of it: only what is accepted becomes part of the post. */
export function ReportOffers({ children }: { readonly children: ReactNode }) {
  const [read, setRead] = useState<ReadText | null>(null)
  const typed = useSnapshot()
  const region = typedRegion(typed)
  const current = read !== null && region === read.region && reportTextOf(typed.reportText) === read.text
  const value = useMemo<Reading>(
    () => ({
      read: current ? read : null,
      offers: current && read ? offersOf(read.reading, read.region) : null,
      stale: read !== null && !current,
      keep: setRead,
    }),
    [current, read],
  )
  return <ReportContext value={value}>{children}</ReportContext>
}

/** A text as it is read: a form sends its line ends in its own way. */
export function reportTextOf(typed: unknown): string {
  return typeof typed === 'string' ? typed.replaceAll('\r\n', '\n').trim() : ''
}

export function useReading(): Reading {
  return useContext(ReportContext)
}

/** What the report offers for one cell; null where it states nothing. */
export function useOffer(level: Level, parameter: Parameter): Offer | null {
  return useContext(ReportContext).offers?.byField.get(cellField(level, parameter)) ?? null
}
