import type { Locale } from '#lib/messages/locale'

/** How a document is shown: in which language and zone, of which patient, and whether its facts may be opened. */
export type DocumentLook = {
  readonly locale: Locale
  /** The facility's. */
  readonly timeZone: string
  readonly patientId: string
  /** A physiotherapist reads the findings in the document but does not open the records behind them. */
  readonly linked: boolean
}
