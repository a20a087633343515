import type { Actor } from '#lib/access/actor'
import type { Locale } from '#lib/messages/locale'
import type { ClearanceView } from '#lib/use-cases/check-clearance'

/** What every part of a region's panel is given. */
export type RegionProps = {
  readonly region: ClearanceView['regions'][number]
  readonly view: ClearanceView
  readonly actor: Actor
  readonly locale: Locale
}
