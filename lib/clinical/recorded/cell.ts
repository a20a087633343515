/**
 * One cell of a recorded study. Four things that are never mixed up: a value, "the report does not mention it",
 * "it cannot be assessed on these images", and null, which means that nothing was entered.
 */
export const ABSENCES = ['NOT_REPORTED', 'CANNOT_ASSESS'] as const
export type Absence = (typeof ABSENCES)[number]

export type Cell<Value> = Value | Absence | null

const absences: readonly unknown[] = ABSENCES

/** The cell's value, or null for every way of having none. The engine sees only this. */
export function cellValue<Value>(cell: Cell<Value>): Value | null {
  return absences.includes(cell) ? null : (cell as Value | null)
}
