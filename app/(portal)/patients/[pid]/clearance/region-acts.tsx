import type { Route } from 'next'
import { can } from '#lib/access/policy'
import { openSuspensions, permits } from '#lib/clinical/clearance/clearance-state'
import { clearance } from '#lib/messages/clearance'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import type { RegionProps } from './region-props.ts'

/** What this person may do about a region now. Nothing else is offered; the use cases refuse it besides. */
export function RegionActs(props: RegionProps) {
  const acts = actsOf(props).filter(({ when }) => when)
  if (acts.length === 0) return null
  return (
    <ButtonRow>
      {acts.map(({ href, label, kind }) => (
        <LinkButton key={href} href={href as Route} kind={kind}>
          {label}
        </LinkButton>
      ))}
    </ButtonRow>
  )
}

type Act = {
  readonly when: boolean
  readonly href: string
  readonly label: string
  readonly kind: 'primary' | 'secondary'
}

/** Every act there is, the main one first, each with what must be so for it to be offered. */
function actsOf({ region, view, actor, locale }: RegionProps): readonly Act[] {
  const t = clearance[locale]
  const { state, advice, file, verification } = region
  const patient = `/patients/${view.patient.id}`
  const act = (name: string) => `${patient}/clearance/${name}?clearance=${advice.clearance?.id}`
  const suspended = openSuspensions(file.clearance?.events ?? []).length > 0
  const signed = advice.signatures.some(({ signedById }) => signedById === actor.practitionerId)
  return [
    {
      when: can(actor, 'pre-session-check.record') && state.shown === 'CHECK_FIRST',
      href: act('check'),
      label: t.startCheck,
      kind: 'primary',
    },
    {
      when: can(actor, 'session.record') && state.shown === 'TREAT_TODAY',
      href: act('session'),
      label: t.recordSession,
      kind: 'primary',
    },
    {
      when: can(actor, 'clearance.suspend') && permits(state),
      href: act('suspend'),
      label: t.suspend,
      kind: 'secondary',
    },
    {
      // What contradicts the signed advice is not lifted: it needs new advice, to which the recommendation leads.
      when: can(actor, 'clearance.lift') && suspended && verification?.kind === 'HOLDS',
      href: act('lift'),
      label: t.lift,
      kind: 'primary',
    },
    {
      when: can(actor, 'advice.co-sign') && state.shown === 'AWAITING_COSIGNATURE' && !signed,
      href: `${patient}/advice/${advice.id}/co-sign`,
      label: t.coSign,
      kind: 'primary',
    },
    {
      when: can(actor, 'recommendation.view') && !permits(state) && view.newestRecommendationId !== null,
      href: `${patient}/recommendations/${view.newestRecommendationId}`,
      label: t.newAdvice,
      kind: 'secondary',
    },
  ]
}
