import { randomUUID } from 'node:crypto'
import { type ClearanceState, permits } from '#lib/clinical/clearance/clearance-state'
import type { Locale } from '#lib/messages/locale'
import { PermissionForAMinute } from './permission-for-a-minute.tsx'
import { ClearanceBadge } from './state-badge.tsx'

type ClearanceChipProps = { readonly state: ClearanceState; readonly locale: Locale }

/** A region's state in a banner or a row. What permits is taken away after a minute, because nothing there asks again. */
export function ClearanceChip({ state, locale }: ClearanceChipProps) {
  const outcome = state.shown === 'NOT_CLEARED' ? state.outcome : null
  const chip = <ClearanceBadge clearance={state.shown} outcome={outcome} locale={locale} />
  if (!permits(state)) return chip
  return (
    <PermissionForAMinute
      renderId={randomUUID()}
      afterwards={<ClearanceBadge clearance="UNCONFIRMED" locale={locale} />}
    >
      {chip}
    </PermissionForAMinute>
  )
}
