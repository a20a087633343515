import { cellValue } from './cell.ts'
import type { LevelFinding } from './imaging-study.ts'
import { PARAMETERS, type Parameter, type ParameterValue } from './parameters.ts'

/** The worse of two values of one parameter, by its scale or by the direction its measure worsens. */
function worseOf<P extends Parameter>(parameter: P, a: ParameterValue<P>, b: ParameterValue<P>): ParameterValue<P> {
  const definition = PARAMETERS[parameter]
  if (definition.kind === 'graded') {
    const scale: readonly unknown[] = definition.scale
    return scale.indexOf(a) >= scale.indexOf(b) ? a : b
  }
  const larger = (a as number) >= (b as number) ? a : b
  const smaller = larger === a ? b : a
  return definition.worse === 'larger' ? larger : smaller
}

/**
 * The worst value of a parameter among findings of one level, with every different value that was seen; null where no
 * finding has a value. A blank, "not reported" or "cannot assess" never overrides a value.
 */
export function worstValue<P extends Parameter>(
  parameter: P,
  findings: readonly LevelFinding[],
): { readonly worst: ParameterValue<P>; readonly seen: readonly ParameterValue<P>[] } | null {
  const values = findings.flatMap((finding): ParameterValue<P>[] => {
    const value = cellValue<ParameterValue<P>>(finding[parameter] as ParameterValue<P> | null)
    return value === null ? [] : [value]
  })
  const [first, ...rest] = values
  if (first === undefined) return null
  const worst = rest.reduce<ParameterValue<P>>((soFar, value) => worseOf(parameter, soFar, value), first)
  return { worst, seen: [...new Set(values)] }
}
