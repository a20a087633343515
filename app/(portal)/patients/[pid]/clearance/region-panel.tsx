import type { Actor } from '#lib/access/actor'
import { clearance } from '#lib/messages/clearance'
import type { Locale } from '#lib/messages/locale'
import type { ClearanceView } from '#lib/use-cases/check-clearance'
import { Notice } from '#ui/notice'
import { ClearanceBadge } from '../../../../_clinical/state-badge.tsx'
import { RegionActs } from './region-acts.tsx'
import { RegionExplanation } from './region-explanation.tsx'
import { StateDetail } from './state-detail.tsx'

export type RegionProps = {
  readonly region: ClearanceView['regions'][number]
  readonly view: ClearanceView
  readonly actor: Actor
  readonly locale: Locale
}

/** One region: the state with its limits beside it, what may be done now, and what it stands on one click away. */
export function RegionPanel({ region, view, actor, locale }: RegionProps) {
  const t = clearance[locale]
  const { state, advice } = region
  const heading = `region-${region.region}`
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading}>{t.region[region.region]}</h2>
      {state.emergency ? <Notice kind="urgent">{t.emergency(actor.facility.emergencyNumber)}</Notice> : null}
      <ClearanceBadge clearance={state.shown} outcome={advice.outcome} locale={locale} size="panel">
        <StateDetail region={region} view={view} actor={actor} locale={locale} />
      </ClearanceBadge>
      <RegionActs region={region} view={view} actor={actor} locale={locale} />
      <RegionExplanation region={region} view={view} actor={actor} locale={locale} />
    </section>
  )
}
