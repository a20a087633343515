/** SHA-256 over the canonical JSON of this version's content; written by `npm run rules:print`, checked by a test. */
export const HASH = ''
