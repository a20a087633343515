import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { valueText } from '#lib/clinical/explain/value-words'
import { adoption } from '#lib/messages/adoption'
import { clinicalDateTime } from '#lib/messages/dates'
import { formActions, formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { latinName, personName } from '#lib/messages/names'
import type { ProposalView } from '#lib/use-cases/view-ruleset-proposal'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import type { FormAction } from '#ui/form-state'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { Table } from '#ui/table'
import { acknowledgeRulesetChangeAction, adoptRulesetAction, concurWithRulesetAction } from './actions.ts'

type OpenProposalProps = {
  readonly view: ProposalView
  readonly proposal: NonNullable<ProposalView['proposal']>
  readonly actor: Actor
  readonly locale: Locale
}

/** The open proposal: what it would change, who has agreed, and the one next step of whoever is looking. */
export function OpenProposal({ view, proposal, actor, locale }: OpenProposalProps) {
  const t = adoption[locale]
  const nameOf = (id: string | null) => {
    const person = id === null ? undefined : view.people.get(id)
    return person ? latinName(person) : ''
  }
  const allAcknowledged = view.acknowledged === view.changed
  return (
    <section className="grid gap-4">
      <div>
        <h2>{t.proposal.heading(proposal.version)}</h2>
        <p>
          {t.proposal.by(
            nameOf(proposal.proposedById),
            clinicalDateTime(proposal.proposedAt, actor.facility.timeZone, locale),
          )}
        </p>
        <p>{t.proposal.counts(proposal.clearances, view.changed)}</p>
        <p>{t.proposal.acknowledged(view.acknowledged, view.changed)}</p>
        <p>{proposal.physicianId === null ? t.proposal.notAgreed : t.proposal.agreed(nameOf(proposal.physicianId))}</p>
      </div>
      <div>
        <LinkButton href={`/guideline/compare?from=${view.inForce.version}&to=${proposal.version}` as Route}>
          {t.proposal.differences}
        </LinkButton>
      </div>
      {view.changes.length === 0 ? null : <Changes view={view} locale={locale} />}
      {can(actor, 'ruleset.acknowledge') && proposal.physicianId === null ? (
        allAcknowledged ? (
          <OneButton action={concurWithRulesetAction} id={proposal.id} label={t.agree} locale={locale} />
        ) : (
          <p>{t.agreeFirst}</p>
        )
      ) : null}
      {can(actor, 'ruleset.adopt') ? (
        proposal.physicianId === null ? (
          <p>{t.adoptFirst}</p>
        ) : (
          <OneButton action={adoptRulesetAction} id={proposal.id} label={t.adopt} locale={locale} />
        )
      ) : null}
    </section>
  )
}

function Changes({ view, locale }: Pick<OpenProposalProps, 'view' | 'locale'>) {
  const t = adoption[locale].changes
  return (
    <Table
      caption={t.caption}
      columns={[{ label: t.patient }, { label: t.region }, { label: t.rules }, { label: t.state }]}
      rows={view.changes.map((change) => {
        const name = personName(change.patient, locale)
        return {
          key: change.id,
          cells: [
            <Link
              key="patient"
              href={`/patients/${change.patient.id}/clearance` as Route}
              prefetch={false}
              aria-label={t.open(name)}
              className="text-link underline"
            >
              {name} · MRN {change.patient.mrn}
            </Link>,
            valueText('region', change.region, null)[locale],
            change.rules.join(', ') || t.engine,
            change.acknowledgedById === null ? (
              <OneButton
                key="acknowledge"
                action={acknowledgeRulesetChangeAction}
                id={change.id}
                label={t.button(name)}
                locale={locale}
              />
            ) : (
              t.done
            ),
          ],
        }
      })}
    />
  )
}

type OneButtonProps = {
  readonly action: FormAction
  readonly id: string
  readonly label: string
  readonly locale: Locale
}

function OneButton({ action, id, label, locale }: OneButtonProps) {
  return (
    <ActionForm action={action} submissionId={randomUUID()} words={formWords[locale]} id={`f-${id}`}>
      <HiddenField name="id" value={id} />
      <div>
        <Button kind="secondary" pendingLabel={formActions[locale].sending}>
          {label}
        </Button>
      </div>
    </ActionForm>
  )
}
