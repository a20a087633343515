import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { conditionInWords } from '#lib/clinical/conditions/in-words'
import type { Rule } from '#lib/clinical/rule'
import { differenceOfRulesets, type RuleDifference } from '#lib/clinical/ruleset-difference'
import { guideline } from '#lib/messages/guideline'
import type { Locale } from '#lib/messages/locale'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { OutcomeBadge } from '../../../_clinical/state-badge.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { guidelineLook } from '../guideline-look.ts'

type Query = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: guideline[await currentLocale()].versions.changes }
}

/** Two versions side by side: every rule that is new, gone, decides differently or is only worded differently. */
export default async function CompareVersionsPage({ searchParams }: Query) {
  const [{ from, to }, locale] = [await searchParams, await currentLocale()]
  if (typeof from !== 'string' || typeof to !== 'string') notFound()
  const [before, after] = [await guidelineLook(from), await guidelineLook(to)]
  if (!before.ok || !after.ok) notFound()
  const t = guideline[locale].compare
  const difference = differenceOfRulesets(before.value.ruleset, after.value.ruleset)
  return (
    <Main>
      <PageHeading>{t.title(from, to)}</PageHeading>
      {difference.rules.length === 0 && difference.parts.length === 0 ? <p>{t.none}</p> : null}
      {difference.rules.length === 0 ? null : (
        <Table
          caption={t.title(from, to)}
          captionHidden
          columns={[
            { label: guideline[locale].rules.id },
            { label: t.change },
            { label: t.before(from) },
            { label: t.after(to) },
          ]}
          rows={difference.rules.map((rule) => ({
            key: rule.id,
            cells: [
              rule.id,
              kindOfChange(rule, locale),
              <RuleCell key="before" rule={rule.before} locale={locale} />,
              <RuleCell key="after" rule={rule.after} locale={locale} />,
            ],
          }))}
        />
      )}
      {difference.parts.length === 0 ? null : (
        <section>
          <h2>{t.parts}</h2>
          <ul className="list-disc pl-5">
            {difference.parts.map((part) => (
              <li key={part}>{t.part[part]}</li>
            ))}
          </ul>
        </section>
      )}
      <div>
        <LinkButton href={'/guideline' as Route}>{guideline[locale].rule.back}</LinkButton>
      </div>
    </Main>
  )
}

function kindOfChange({ before, after, decides }: RuleDifference, locale: Locale): string {
  const t = guideline[locale].compare
  if (before === null) return t.added
  if (after === null) return t.removed
  return decides ? t.decides : t.worded
}

function RuleCell({ rule, locale }: { readonly rule: Rule | null; readonly locale: Locale }) {
  if (rule === null) return guideline[locale].compare.absent
  return (
    <div className="grid gap-1">
      <span>
        <OutcomeBadge outcome={rule.outcome} locale={locale} />
      </span>
      <span>{rule.sentence[locale]}</span>
      <span className="wrap-anywhere text-sm">{conditionInWords(rule.condition, locale)}</span>
    </div>
  )
}
