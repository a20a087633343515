/** SHA-256 over the canonical JSON of this version's content; a test recomputes it. */
export const HASH = '32f4f26312f02a88272307e4ae7ac414409f2d157aef20291daaf208b1f4aefc'
