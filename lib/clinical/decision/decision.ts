/**
 * What a physician may do with a recommendation. There is no "less cautious": a decision after review is open only where
 * the guideline itself leaves the question to physicians, and it takes two of them.
 */
export const DECISIONS = ['AS_RECOMMENDED', 'MORE_CAUTIOUS', 'CONDITIONAL_AFTER_REVIEW'] as const
export type Decision = (typeof DECISIONS)[number]
