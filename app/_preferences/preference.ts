import { LOCALES } from '#lib/messages/locale'

/**
 * What a person may choose about the look of the portal: cookie name, and the choices with the default first. Kept in
 * the browser, because they say nothing about anybody and must hold before sign-in too.
 */
export const PREFERENCES = {
  locale: LOCALES,
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  keys: ['on', 'off'],
} as const

export type PreferenceName = keyof typeof PREFERENCES
export type Preferences = { readonly [P in PreferenceName]: (typeof PREFERENCES)[P][number] }

/** The choice a text stands for; anything unknown is the first, which is the default. */
export function parsePreference<Choice extends string>(choices: readonly [Choice, ...Choice[]], text: unknown): Choice {
  return choices.find((choice) => choice === text) ?? choices[0]
}
