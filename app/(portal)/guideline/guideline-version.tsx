import type { Route } from 'next'
import Link from 'next/link'
import { conditionInWords } from '#lib/clinical/conditions/in-words'
import { OUTCOMES } from '#lib/clinical/outcome'
import { adoption } from '#lib/messages/adoption'
import { clinicalDate } from '#lib/messages/dates'
import { guideline } from '#lib/messages/guideline'
import type { Locale } from '#lib/messages/locale'
import type { GuidelineView } from '#lib/use-cases/view-guideline'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { OutcomeBadge } from '../../_clinical/state-badge.tsx'
import { Main } from '../_shell/main.tsx'

type GuidelineVersionProps = { readonly view: GuidelineView; readonly locale: Locale }

/** A version of the guideline as a spine surgeon reads it: what changed, then every rule under its outcome. */
export function GuidelineVersion({ view, locale }: GuidelineVersionProps) {
  const t = guideline[locale]
  const { ruleset } = view
  return (
    <Main>
      <div>
        <PageHeading>{`${t.title}: ${t.version(ruleset.version)}`}</PageHeading>
        <p className="max-w-[75ch] text-muted">{t.intro}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={'/guideline/simulate' as Route}>{t.simulator.open}</LinkButton>
        <LinkButton href={'/guideline/adoption' as Route}>{adoption[locale].link}</LinkButton>
      </div>
      <Versions view={view} locale={locale} />
      <section>
        <h2>{t.changelog}</h2>
        <ul className="max-w-[75ch] list-disc pl-5">
          {ruleset.changelog.map((entry) => (
            <li key={entry.en}>{entry[locale]}</li>
          ))}
        </ul>
      </section>
      <section className="grid gap-6">
        <h2>{t.rules.heading}</h2>
        {OUTCOMES.map((outcome) => (
          <div key={outcome} className="grid gap-2">
            <h3>
              <OutcomeBadge outcome={outcome} locale={locale} />
            </h3>
            <RuleTable view={view} outcome={outcome} locale={locale} />
          </div>
        ))}
        <p className="text-muted">{t.rule.tags}</p>
      </section>
    </Main>
  )
}

function RuleTable({ view, outcome, locale }: GuidelineVersionProps & { readonly outcome: (typeof OUTCOMES)[number] }) {
  const t = guideline[locale]
  const { ruleset, firings } = view
  return (
    <Table
      caption={t.rules.caption(ruleset.version)}
      captionHidden
      columns={[
        { label: t.rules.id },
        { label: t.rules.sentence },
        { label: t.rules.when },
        { label: t.rules.source },
        { label: t.rules.strength },
        { label: t.rules.fired, numeric: true },
      ]}
      rows={ruleset.rules
        .filter((rule) => rule.outcome === outcome)
        .map((rule) => ({
          key: rule.id,
          cells: [
            <Link
              key="id"
              href={`/guideline/${ruleset.version}/rules/${rule.id}` as Route}
              prefetch={false}
              className="whitespace-nowrap text-link underline"
            >
              {rule.id}
            </Link>,
            rule.sentence[locale],
            <span key="when" className="wrap-anywhere text-sm">
              {conditionInWords(rule.condition, locale)}
            </span>,
            [...new Set(rule.basis.map(({ tag }) => `[${tag}]`))].join(' '),
            t.strength[rule.strength],
            firings.get(rule.id) ?? 0,
          ],
        }))}
    />
  )
}

function Versions({ view, locale }: GuidelineVersionProps) {
  const t = guideline[locale].versions
  const { versions, inForce } = view
  const status = (version: GuidelineView['ruleset']) => {
    if (version.version === inForce.version) return t.inForce
    return version.effective > inForce.effective ? t.candidate : t.earlier
  }
  return (
    <section className="grid gap-3">
      <h2>{t.heading}</h2>
      <Table
        caption={t.heading}
        captionHidden
        columns={[
          { label: t.version },
          { label: t.effective },
          { label: t.status },
          { label: t.hash },
          { label: t.changes },
        ]}
        rows={versions.map((version) => ({
          key: version.version,
          cells: [
            <Link
              key="version"
              href={`/guideline/${version.version}` as Route}
              prefetch={false}
              className="text-link underline"
            >
              {version.version}
            </Link>,
            clinicalDate(version.effective, locale),
            status(version),
            <code key="hash" className="wrap-anywhere text-sm">
              {version.hash}
            </code>,
            version.version === inForce.version ? null : (
              <Link
                key="compare"
                href={`/guideline/compare?from=${inForce.version}&to=${version.version}` as Route}
                prefetch={false}
                className="text-link underline"
              >
                {t.compare(inForce.version, version.version)}
              </Link>
            ),
          ],
        }))}
      />
    </section>
  )
}
