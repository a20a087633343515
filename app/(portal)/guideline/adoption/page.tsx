import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { adoption } from '#lib/messages/adoption'
import { formActions, formWords } from '#lib/messages/form'
import { viewRulesetProposal } from '#lib/use-cases/view-ruleset-proposal'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Radios } from '#ui/radios'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { proposeRulesetAction } from './actions.ts'
import { OpenProposal } from './open-proposal.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adoption[await currentLocale()].title }
}

/** What a version would change, before anybody works under it: counts for the administrator, patients for the physician. */
export default async function AdoptionPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await viewRulesetProposal(actor, new Date())
  if (!result.ok) notFound()
  const view = result.value
  const t = adoption[locale]
  const others = view.versions.filter(({ version }) => version !== view.inForce.version)
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="max-w-[75ch] text-muted">{t.intro}</p>
        <p>{t.inForce(view.inForce.version)}</p>
      </div>
      {view.proposal === null ? (
        <p>{t.proposal.none}</p>
      ) : (
        <OpenProposal view={view} proposal={view.proposal} actor={actor} locale={locale} />
      )}
      {can(actor, 'ruleset.propose') ? (
        <section className="grid gap-3">
          <h2>{t.propose.heading}</h2>
          {others.length === 0 ? (
            <p>{t.propose.none}</p>
          ) : (
            <ActionForm
              action={proposeRulesetAction}
              submissionId={randomUUID()}
              words={formWords[locale]}
              id="propose"
            >
              <Radios
                name="version"
                legend={t.propose.version}
                options={others.map(({ version }) => ({ value: version, label: version }))}
              />
              <div>
                <Button kind="secondary" pendingLabel={formActions[locale].sending}>
                  {t.propose.button}
                </Button>
              </div>
            </ActionForm>
          )}
        </section>
      ) : null}
      <div>
        <LinkButton href={'/guideline' as Route}>{formActions[locale].back}</LinkButton>
      </div>
    </Main>
  )
}
