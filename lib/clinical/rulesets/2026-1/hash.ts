/** SHA-256 over the canonical JSON of this version's content; a test recomputes it. */
export const HASH = '3590e1dbd1db765b93406ab868718de18cf4314e427615a07bd608476d75dc19'
