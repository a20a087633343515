import { type Compiled, compileCondition, type Definitions } from './conditions/compile.ts'
import type { Condition } from './conditions/condition.ts'
import { type ScalesAt, sortScales } from './facts/scale-reading.ts'
import type { Facts } from './facts.ts'
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
  applies(facts: Facts): boolean
}

/** A ruleset made ready to be asked many times. */
export interface Engine {
  readonly scalesAt: ScalesAt
  /** Rules that are decided by the facts alone, by outcome (most restrictive first), then id in plain string order. */
  readonly rules: readonly CompiledRule[]
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
  const definitions = compileDefinitions(ruleset)
  const rules = [...ruleset.rules]
    .sort(byOutcomeThenId)
    .map((rule) => ({ rule, condition: compileCondition(rule.condition, definitions) }))
  return {
    scalesAt: sortScales(ruleset.scales),
    rules: rules.filter(({ rule }) => !looksAtOthers(rule.condition)),
    lastRules: rules.filter(({ rule }) => looksAtOthers(rule.condition)).reverse(),
    modifiers: ruleset.modifiers.map((modifier) => compileModifier(modifier, definitions)),
    techniqueClasses: new Map(ruleset.techniques.flatMap((group) => group.ids.map((id) => [id, group.class]))),
  }
}

/** Most restrictive outcome first, then id in plain string order: the order in which rules are listed everywhere. */
export function byOutcomeThenId(a: Rule, b: Rule): number {
  return restrictivenessRank(a.outcome) - restrictivenessRank(b.outcome) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Definitions may use each other, but not in a circle. */
function compileDefinitions(ruleset: Ruleset): Definitions {
  const compiled = new Map<string, Compiled>()
  const opened = new Set<string>()
  const find: Definitions = (id) => {
    const ready = compiled.get(id)
    if (ready) return ready
    const definition = ruleset.definitions.find((candidate) => candidate.id === id)
    if (!definition) throw new Error(`Ruleset ${ruleset.version} does not define ${id}`)
    if (opened.has(id)) throw new Error(`Ruleset ${ruleset.version} defines ${id} by itself`)
    opened.add(id)
    const result = compileCondition(definition.condition, find)
    compiled.set(id, result)
    return result
  }
  return find
}

function compileModifier(modifier: Modifier, definitions: Definitions): CompiledModifier {
  if (!modifier.condition) return { modifier, applies: () => true }
  const { test } = compileCondition(modifier.condition, definitions)
  return { modifier, applies: (facts) => test(facts, undefined, 0) }
}

function looksAtOthers(condition: Condition): boolean {
  if ('noOtherRule' in condition) return true
  if ('all' in condition) return condition.all.some(looksAtOthers)
  if ('any' in condition) return condition.any.some(looksAtOthers)
  return 'not' in condition && looksAtOthers(condition.not)
}
