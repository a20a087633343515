/**
 * What a use case answers: the thing done, or the reason why not, out of a closed list that the caller's switch covers.
 * Broken promises (database gone, digest mismatch) are thrown instead.
 */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Refusal }

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refused<Refusal extends string>(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason }
}
