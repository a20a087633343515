import type { Fact, Limits, Reason, RecommendationDocument, Text } from '#lib/clinical/explain/document'

/** What a line of a difference is about, in the order in which lines are listed. */
export const CHANGE_KINDS = ['outcome', 'validity', 'reason', 'fact', 'missing', 'limit', 'ruleset', 'day'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One thing that differs; null on the side that does not have it. */
export type Change = {
  readonly kind: ChangeKind
  /** Unique in one difference. */
  readonly key: string
  /** What it is called in the documents; null where the kind says it all. */
  readonly label: Text | null
  readonly before: Text | null
  readonly after: Text | null
}

const same = (text: string): Text => ({ en: text, 'zh-CN': text })
const orNull = (text: string | null): Text | null => (text === null ? null : same(text))

/** What differs between two recommendations, outcome first; empty when a reader would find no difference that matters. */
export function differenceBetween(before: RecommendationDocument, after: RecommendationDocument): readonly Change[] {
  const changes: readonly (Change | null)[] = [
    line('outcome', before.title, after.title),
    line('validity', orNull(before.validUntil), orNull(after.validUntil)),
    ...lines('reason', reasonsByRule(before), reasonsByRule(after)),
    ...lines('fact', ...comparableFacts(before, after)),
    ...lines('missing', missingByPath(before), missingByPath(after)),
    ...limitLines(before.limits, after.limits),
    line('ruleset', same(before.rulesetVersion), same(after.rulesetVersion)),
    line('day', same(before.asOf), same(after.asOf)),
  ]
  return changes.filter((change) => change !== null)
}

/** The limits of two documents, line by line. */
export function limitLines(before: Limits | null, after: Limits | null): readonly Change[] {
  return lines('limit', limitsByText(before), limitsByText(after))
}

/** One line, or null where both sides say the same. */
export function line(kind: ChangeKind, before: Text | null, after: Text | null): Change | null {
  return before?.en === after?.en ? null : { kind, key: kind, label: null, before, after }
}

type Said = ReadonlyMap<string, { readonly label: Text | null; readonly says: Text }>

function lines(kind: ChangeKind, before: Said, after: Said): readonly Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly Change[] => {
    const was = before.get(key)
    const is = after.get(key)
    if (was?.says.en === is?.says.en) return []
    const label = is?.label ?? was?.label ?? null
    return [{ kind, key: `${kind} ${key}`, label, before: was?.says ?? null, after: is?.says ?? null }]
  })
}

function reasonsOf({ deciding, others }: RecommendationDocument): readonly Reason[] {
  return [...deciding, ...others.flatMap(({ reasons }) => reasons)]
}

function reasonsByRule(document: RecommendationDocument): Said {
  return new Map(reasonsOf(document).map(({ rule, sentence }) => [rule, { label: same(rule), says: sentence }]))
}

/**
 * Facts that both documents could have named: those of a rule that fired in both, and those that are named in both. A fact
 * whose rule fired on one side only is no change of its own; the line of the rule says it.
 */
function comparableFacts(before: RecommendationDocument, after: RecommendationDocument): readonly [Said, Said] {
  const was = factsByPath(reasonsOf(before))
  const is = factsByPath(reasonsOf(after))
  const inBoth = (reasons: readonly Reason[], others: readonly Reason[]) =>
    factsByPath(reasons.filter(({ rule }) => others.some((other) => other.rule === rule)))
  const kept = new Set([
    ...inBoth(reasonsOf(before), reasonsOf(after)).keys(),
    ...inBoth(reasonsOf(after), reasonsOf(before)).keys(),
    ...[...was.keys()].filter((path) => is.has(path)),
  ])
  const only = (facts: Said): Said => new Map([...facts].filter(([path]) => kept.has(path)))
  return [only(was), only(is)]
}

function factsByPath(reasons: readonly Reason[]): Said {
  const facts: readonly Fact[] = reasons.flatMap((reason) => reason.facts)
  return new Map(facts.map(({ path, label, value }) => [path, { label, says: value }]))
}

function missingByPath({ missing }: RecommendationDocument): Said {
  return new Map(missing.map(({ path, label }) => [path, { label: null, says: label }]))
}

function limitsByText(limits: Limits | null): Said {
  const texts = limits === null ? [] : [...limits.techniques.map(({ label }) => label), ...limits.lines, ...limits.stop]
  return new Map(texts.map((says) => [says.en, { label: null, says }]))
}
