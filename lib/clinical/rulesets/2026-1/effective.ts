/** The first day on which version 2026.1 holds. */
export const EFFECTIVE = '2026-01-01'
