import { clearance } from '#lib/messages/clearance'
import { Notice } from '#ui/notice'
import { ClearanceBadge } from '../../../../_clinical/state-badge.tsx'
import { RegionActs } from './region-acts.tsx'
import type { RegionProps } from './region-props.ts'
import { StateDetail } from './state-detail.tsx'

/** One region: the state with its limits, and what may be done now. `named` where a patient has several. */
export function RegionPanel({ named = false, ...props }: RegionProps & { readonly named?: boolean }) {
  const { region, actor, locale } = props
  const t = clearance[locale]
  const { state, advice } = region
  return (
    <section aria-label={t.region[region.region]} className="flex flex-col gap-3">
      {named ? <h2>{t.region[region.region]}</h2> : null}
      {state.emergency ? <Notice kind="urgent">{t.emergency(actor.facility.emergencyNumber)}</Notice> : null}
      <ClearanceBadge clearance={state.shown} outcome={advice.outcome} locale={locale} size="panel">
        <StateDetail {...props} />
      </ClearanceBadge>
      <RegionActs {...props} />
    </section>
  )
}
