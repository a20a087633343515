import type { SignedHead } from '#lib/use-cases/view-log-head'
import type { ShownHead } from './check-log.ts'

/** What of the signed head goes to the browser. */
export function shownHead({ vkey, keys, checkpoint, handovers }: SignedHead): ShownHead {
  return { vkey, keys, note: checkpoint.note, handovers }
}
