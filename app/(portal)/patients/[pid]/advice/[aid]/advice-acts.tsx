import type { Route } from 'next'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { advice } from '#lib/messages/advice'
import { handout } from '#lib/messages/handout'
import type { Locale } from '#lib/messages/locale'
import type { AdviceView } from '#lib/use-cases/view-advice'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'

type AdviceActsProps = { readonly actor: Actor; readonly view: AdviceView; readonly locale: Locale }

/** What this person may do with the advice now. Nothing else is offered; the use cases refuse it besides. */
export function AdviceActs({ actor, view, locale }: AdviceActsProps) {
  const t = advice[locale]
  const { summary, own, patient } = view
  const here = `/patients/${patient.id}/advice/${summary.id}`
  const newest = summary.course !== 'replaced' && view.replacedBy === null
  const ended = view.ending !== null
  const acts = [
    can(actor, 'advice.co-sign') &&
      summary.course === 'waiting-for-co-signature' &&
      !own && { href: `${here}/co-sign`, label: t.coSign, kind: 'primary' as const },
    can(actor, 'advice.sign') && newest && { href: `${here}/amend`, label: t.amend, kind: 'secondary' as const },
    can(actor, 'advice.end') && newest && !ended && { href: `${here}/end`, label: t.end, kind: 'secondary' as const },
    can(actor, 'advice.print') &&
      summary.course === 'in-force' && {
        href: `${here}/handout`,
        label: handout[locale].open,
        kind: 'secondary' as const,
      },
    { href: `/patients/${patient.id}/clearance`, label: t.clearance, kind: 'secondary' as const },
  ].filter((act) => act !== false)
  return (
    <div data-screen-only>
      <ButtonRow>
        {acts.map(({ href, label, kind }) => (
          <LinkButton key={href} href={href as Route} kind={kind}>
            {label}
          </LinkButton>
        ))}
      </ButtonRow>
    </div>
  )
}
