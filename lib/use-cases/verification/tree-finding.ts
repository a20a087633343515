import type { Finding } from '#lib/audit/report'
import type { LogBreak } from '#lib/audit/verify'

const MEANING: Readonly<Record<LogBreak['what'], string>> = {
  record: 'the entry is not the one whose hash is kept beside it',
  tile: 'a tile does not fit the entries below it',
  checkpoint: 'these entries are not those that were signed for',
  missing: 'entries are missing that were signed for or counted',
  surplus: 'there are more entries than the log counts',
}

/** The first break of the tree, as one finding among others. */
export function findingOfBreak({ what, at, expected, found }: LogBreak): Finding {
  return { check: 'tree', place: { kind: 'entries', ...at }, expected, found: `${found}: ${MEANING[what]}` }
}
