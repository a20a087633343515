import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { conditionInWords } from '#lib/clinical/conditions/in-words'
import { thresholdsOf } from '#lib/clinical/conditions/thresholds'
import { clinicalDate } from '#lib/messages/dates'
import { guideline } from '#lib/messages/guideline'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { SummaryList } from '#ui/summary-list'
import { OutcomeBadge } from '../../../../../_clinical/state-badge.tsx'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { guidelineLook } from '../../../guideline-look.ts'

type Params = { readonly params: Promise<{ readonly ver: string; readonly rid: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: guideline[await currentLocale()].rule.title((await params).rid) }
}

/** One rule: what it says, when it fires, what it stands on, and how often it fired here. */
export default async function RulePage({ params }: Params) {
  const [{ ver, rid }, locale] = [await params, await currentLocale()]
  const result = await guidelineLook(ver)
  const rule = result.ok ? result.value.ruleset.rules.find(({ id }) => id === rid) : undefined
  if (!result.ok || !rule) notFound()
  const { ruleset, firings } = result.value
  const t = guideline[locale].rule
  const thresholds = thresholdsOf(rule.condition, ruleset)
  const words = conditionInWords(rule.condition, locale)
  const definitions = ruleset.definitions.filter(({ id }) => words.includes(id))
  const rows = [
    { key: 'outcome', label: t.outcome, value: <OutcomeBadge outcome={rule.outcome} locale={locale} /> },
    {
      key: 'condition',
      label: t.condition,
      value: (
        <>
          <p className="wrap-anywhere">{words}</p>
          {rule.mode === 'VERIFY' ? <p className="text-muted">{t.verifyOnly}</p> : null}
        </>
      ),
    },
    ...(definitions.length === 0
      ? []
      : [
          {
            key: 'definitions',
            label: t.definitions,
            value: (
              <dl>
                {definitions.map((definition) => (
                  <div key={definition.id} className="pb-2">
                    <dt className="font-semibold">{definition.id}</dt>
                    <dd className="wrap-anywhere">
                      {definition.sentence[locale]} {conditionInWords(definition.condition, locale)}
                    </dd>
                  </div>
                ))}
              </dl>
            ),
          },
        ]),
    {
      key: 'thresholds',
      label: t.thresholds,
      value:
        thresholds.length === 0 ? (
          t.noThresholds
        ) : (
          <ul>
            {thresholds.map((threshold) => (
              <li key={threshold}>{threshold}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'source',
      label: t.source,
      value: (
        <>
          <ul lang="en" className="grid gap-1">
            {rule.basis.map(({ tag, text }) => (
              <li key={`${tag} ${text}`}>
                [{tag}] {tag.startsWith('SRC') ? <q>{text}</q> : text}
              </li>
            ))}
          </ul>
          <p className="text-muted text-sm">{t.tags}</p>
        </>
      ),
    },
    { key: 'certainty', label: t.certainty, value: guideline[locale].certainty[rule.certainty] },
    { key: 'strength', label: t.strength, value: guideline[locale].strength[rule.strength] },
    { key: 'effective', label: t.effective, value: clinicalDate(rule.effective, locale) },
    { key: 'fired', label: t.fired, value: t.firedTimes(firings.get(rule.id) ?? 0) },
  ]
  return (
    <Main>
      <div>
        <PageHeading>{t.title(rule.id)}</PageHeading>
        <p className="max-w-[75ch] text-lg">{rule.sentence[locale]}</p>
      </div>
      <SummaryList rows={rows} />
      <div>
        <LinkButton href={`/guideline/${ruleset.version}` as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}
