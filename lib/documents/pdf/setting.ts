import type { Locale } from '#lib/messages/locale'
import type { Weight } from './font-files.ts'
import type { Style } from './pen.ts'

/** How tightly a sheet is set. Sizes and gaps in points. */
export type Setting = { readonly size: number; readonly leading: number; readonly gap: number }

/**
 * From the one that reads best to the tightest that is still print (a newspaper's 8.5 points): space goes before size.
 * What does not fit the last goes on to a second sheet; nothing is ever left out.
 */
export const SETTINGS: readonly Setting[] = [
  { size: 12, leading: 1.4, gap: 9 },
  { size: 12, leading: 1.3, gap: 6 },
  { size: 11, leading: 1.3, gap: 6 },
  { size: 10.5, leading: 1.28, gap: 5 },
  { size: 10, leading: 1.26, gap: 4 },
  { size: 9.5, leading: 1.24, gap: 3.5 },
  { size: 9, leading: 1.22, gap: 3 },
  { size: 8.5, leading: 1.2, gap: 2.5 },
]

/** Chinese fills its squares and needs more air between the lines. */
const CHINESE_AIR = 1.12

export type Role = 'title' | 'word' | 'heading' | 'text' | 'strong' | 'small'

const ROLES: Readonly<Record<Role, readonly [factor: number, weight: Weight]>> = {
  title: [1.5, 700],
  word: [1.35, 700],
  heading: [1.12, 700],
  text: [1, 400],
  strong: [1, 700],
  small: [0.88, 400],
}

export function styleOf(role: Role, { size, leading }: Setting, lang: Locale): Style {
  const [factor, weight] = ROLES[role]
  return { size: size * factor, leading: leading * (lang === 'zh-CN' ? CHINESE_AIR : 1), weight }
}
