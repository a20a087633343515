/**
 * The few words of ELM (the Expression Logical Model of HL7's Clinical Quality Language, release 1) in which the
 * compared rules are written: each function gives one node of the tree as the standard's JSON has it.
 */
export type Elm = Readonly<Record<string, unknown>>

const types = 'urn:hl7-org:elm-types:r1'

const literal = (value: string | number): Elm => {
  const type = typeof value === 'string' ? 'String' : Number.isInteger(value) ? 'Integer' : 'Decimal'
  return { type: 'Literal', valueType: `{${types}}${type}`, value: String(value) }
}

/** A field of the patient in whose context the library runs. */
const field = (path: string): Elm => ({ type: 'Property', path, source: { type: 'ExpressionRef', name: 'Patient' } })

const compare = (type: string, path: string, value: string | number): Elm => ({
  type,
  operand: [field(path), literal(value)],
})

export const is = (path: string, word: string): Elm => compare('Equal', path, word)
export const less = (path: string, bound: number): Elm => compare('Less', path, bound)
export const atMost = (path: string, bound: number): Elm => compare('LessOrEqual', path, bound)
export const more = (path: string, bound: number): Elm => compare('Greater', path, bound)
export const atLeast = (path: string, bound: number): Elm => compare('GreaterOrEqual', path, bound)
export const unknown = (path: string): Elm => ({ type: 'IsNull', operand: field(path) })
export const not = (operand: Elm): Elm => ({ type: 'Not', operand })

/** True where a condition is false or unknown, which CQL writes `is not true`. */
export const isNot = (operand: Elm): Elm => not({ type: 'IsTrue', operand })

/** ELM's And and Or take two operands each, as the CQL translator writes them. */
const chain =
  (type: 'And' | 'Or') =>
  (...conditions: Elm[]): Elm =>
    conditions.reduce((left, right) => ({ type, operand: [left, right] }))
export const all = chain('And')
export const any = chain('Or')

/** A library with one Patient expression a condition; IsTrue, because an unknown condition does not fire. */
export function elmLibrary(conditions: Readonly<Record<string, Elm>>): object {
  const patient = {
    name: 'Patient',
    context: 'Patient',
    expression: { type: 'SingletonFrom', operand: { type: 'Retrieve', dataType: 'Patient' } },
  }
  const rules = Object.entries(conditions).map(([name, condition]) => ({
    name,
    context: 'Patient',
    expression: { type: 'IsTrue', operand: condition },
  }))
  return {
    library: {
      identifier: { id: 'ComparedRules', version: '1' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: types }] },
      statements: { def: [patient, ...rules] },
    },
  }
}
