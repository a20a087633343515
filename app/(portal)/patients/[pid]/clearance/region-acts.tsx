import type { Route } from 'next'
import { can } from '#lib/access/policy'
import { openSuspensions } from '#lib/clinical/clearance/clearance-state'
import { clearance } from '#lib/messages/clearance'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import type { RegionProps } from './region-props.ts'

type Act = { readonly href: string; readonly label: string; readonly primary?: true }

/** What this person may do about a region now. Nothing else is offered; the use cases refuse it besides. */
export function RegionActs(props: RegionProps) {
  const acts = actsOf(props)
  if (acts.length === 0) return null
  return (
    <ButtonRow>
      {acts.map(({ href, label, primary }) => (
        <LinkButton key={href} href={href as Route} kind={primary ? 'primary' : 'secondary'}>
          {label}
        </LinkButton>
      ))}
    </ButtonRow>
  )
}

function actsOf({ region, view, actor, locale }: RegionProps): readonly Act[] {
  const t = clearance[locale]
  const { state, advice, file } = region
  const patient = `/patients/${view.patient.id}`
  const about = `?clearance=${advice.clearance?.id}`
  const acts: (Act | false)[] = []
  const checks = can(actor, 'pre-session-check.record')
  const permits = state.shown === 'CHECK_FIRST' || state.shown === 'TREAT_TODAY' || state.shown === 'DO_NOT_TREAT'
  if (permits) {
    acts.push(
      checks &&
        state.shown === 'CHECK_FIRST' && {
          href: `${patient}/clearance/check${about}`,
          label: t.startCheck,
          primary: true,
        },
      checks &&
        state.shown === 'TREAT_TODAY' && {
          href: `${patient}/clearance/session${about}`,
          label: t.recordSession,
          primary: true,
        },
      can(actor, 'clearance.suspend') && { href: `${patient}/clearance/suspend${about}`, label: t.suspend },
    )
  }
  // What contradicts the signed advice is not lifted: it needs new advice, which the recommendation below leads to.
  if (can(actor, 'clearance.lift') && region.verification?.kind === 'HOLDS') {
    const open = openSuspensions(file.clearance?.events ?? []).length > 0
    acts.push(open && { href: `${patient}/clearance/lift${about}`, label: t.lift, primary: true })
  }
  acts.push(
    can(actor, 'advice.co-sign') &&
      state.shown === 'AWAITING_COSIGNATURE' && {
        href: `${patient}/advice/${advice.id}/co-sign`,
        label: t.coSign,
        primary: true,
      },
    can(actor, 'recommendation.view') &&
      !permits &&
      view.newestRecommendationId !== null && {
        href: `${patient}/recommendations/${view.newestRecommendationId}`,
        label: t.newAdvice,
      },
  )
  return acts.filter((act) => act !== false)
}
