/**
 * The mutants of the ruleset that no record can tell from it, one by one with the reason. A mutant that is neither
 * killed nor named here fails the mutation proof; one that is named here and killed fails it too.
 */
export const equivalentMutants: Readonly<Record<string, string>> = {}
