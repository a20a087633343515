/** The three roles of the product, spelled as the database spells them. */
export const ROLES = ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'] as const

export type Role = (typeof ROLES)[number]
