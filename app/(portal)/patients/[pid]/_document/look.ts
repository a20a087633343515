import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import type { Locale } from '#lib/messages/locale'

/** How a document is shown: in which language and zone, of which patient, and whether its facts may be opened. */
export type DocumentLook = {
  readonly locale: Locale
  /** The facility's. */
  readonly timeZone: string
  /** The facility's, for what must not wait. */
  readonly emergencyNumber: string
  readonly patientId: string
  /** A physiotherapist reads the findings in the document but does not open the records behind them. */
  readonly linked: boolean
}

/** How this reader is shown a document of this patient. */
export function documentLook(actor: Actor, patientId: string, locale: Locale): DocumentLook {
  const { timeZone, emergencyNumber } = actor.facility
  return { locale, timeZone, emergencyNumber, patientId, linked: can(actor, 'imaging-study.view') }
}
