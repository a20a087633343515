import type { Columns } from './catalogue/columns.ts'
import { type Compiled, type Compiler, makeCompiler } from './conditions/compile.ts'
import type { Condition } from './conditions/condition.ts'
import { asksAboutOtherRules, definitionsIn } from './conditions/parts.ts'
import type { Definitions } from './conditions/program.ts'
import type { Sheet } from './conditions/sheet.ts'
import { makeWaker } from './conditions/wake.ts'
import { type ScalesAt, sortScales } from './facts/scale-reading.ts'
import { restrictivenessRank } from './outcome.ts'
import type { Rule } from './rule.ts'
import type { Modifier, Ruleset } from './rulesets/ruleset-type.ts'
import type { TechniqueClass } from './techniques.ts'

export interface CompiledRule {
  readonly rule: Rule
  readonly condition: Compiled
}

export interface CompiledModifier {
  readonly modifier: Modifier
  applies(sheet: Sheet): boolean
}

/** A ruleset made ready to be asked many times. */
export interface Engine {
  readonly scalesAt: ScalesAt
  readonly columns: Columns
  /** Rules that are decided by the facts alone, by outcome (most restrictive first), then id in plain string order. */
  readonly rules: readonly CompiledRule[]
  /** Of the rules above, by place: which can be true at all, given the codes of the record's own facts. */
  wake(codes: readonly number[]): readonly boolean[]
  /** Rules that look at whether others fired, the least restrictive first: the guard sees whether the clearance fired. */
  readonly lastRules: readonly CompiledRule[]
  readonly modifiers: readonly CompiledModifier[]
  readonly techniqueClasses: ReadonlyMap<string, TechniqueClass>
}

const engines = new WeakMap<Ruleset, Engine>()

/** The engine of a ruleset, built on first use. Throws on a ruleset that names a fact, word or definition there is none of. */
export function engineOf(ruleset: Ruleset): Engine {
  const built = engines.get(ruleset)
  if (built) return built
  const engine = build(ruleset)
  engines.set(ruleset, engine)
  return engine
}

function build(ruleset: Ruleset): Engine {
  const definitions = definitionsOf(ruleset)
  const compiler = makeCompiler(conditionsOf(ruleset, definitions), definitions)
  const rules = [...ruleset.rules]
    .sort(byOutcomeThenId)
    .map((rule) => ({ rule, condition: compiler.compile(rule.condition) }))
  const first = rules.filter(({ rule }) => !asksAboutOtherRules(rule.condition))
  return {
    scalesAt: sortScales(ruleset.scales),
    columns: compiler.columns,
    rules: first,
    wake: makeWaker(
      first.map(({ rule }) => rule.condition),
      compiler.columns,
      definitions,
    ),
    lastRules: rules.filter(({ rule }) => asksAboutOtherRules(rule.condition)).reverse(),
    modifiers: ruleset.modifiers.map((modifier) => compileModifier(modifier, compiler)),
    techniqueClasses: new Map(ruleset.techniques.flatMap((group) => group.ids.map((id) => [id, group.class]))),
  }
}

/** The conditions that are ever asked: of rules and limits, and of the definitions that they use. */
function conditionsOf({ rules, modifiers }: Ruleset, definitions: Definitions): readonly Condition[] {
  const withDefinitions = (condition: Condition): readonly Condition[] => [
    condition,
    ...definitionsIn(condition).flatMap((id) => withDefinitions(definitions(id))),
  ]
  return [...rules, ...modifiers].flatMap(({ condition }) => (condition ? withDefinitions(condition) : []))
}

/** Most restrictive outcome first, then id in plain string order: the order in which rules are listed everywhere. */
export function byOutcomeThenId(a: Rule, b: Rule): number {
  return restrictivenessRank(a.outcome) - restrictivenessRank(b.outcome) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Definitions may use those that stand before them, so that none can go in a circle. */
function definitionsOf({ version, definitions }: Ruleset): Definitions {
  const conditions = new Map<string, Condition>()
  for (const { id, condition } of definitions) {
    const stray = definitionsIn(condition).find((used) => !conditions.has(used))
    if (stray !== undefined)
      throw new Error(`Ruleset ${version} defines ${id} by ${stray}, which does not stand before it`)
    conditions.set(id, condition)
  }
  return (id) => {
    const condition = conditions.get(id)
    if (!condition) throw new Error(`Ruleset ${version} does not define ${id}`)
    return condition
  }
}

function compileModifier(modifier: Modifier, compiler: Compiler): CompiledModifier {
  if (!modifier.condition) return { modifier, applies: () => true }
  const { test } = compiler.compile(modifier.condition)
  return { modifier, applies: (sheet) => test(sheet, sheet.record, 0) }
}
