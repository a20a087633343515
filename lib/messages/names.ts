import type { Locale } from './locale.ts'

/** A person's name as the record keeps it. `native` is the whole name in its own script, if it has another one. */
export type PersonName = {
  readonly family: string
  readonly given: string
  readonly title?: string | null
  readonly native?: string | null
}

/** The family name first and unmistakable: `WANG, Li (Ms)`. A name of one part stands alone. */
export function latinName({ family, given, title }: PersonName): string {
  // toUpperCase and not its locale-aware sister: the machine's language has no say in a name.
  const name = [family.toUpperCase(), given].filter((part) => part !== '').join(', ')
  return title ? `${name} (${title})` : name
}

/** The name as text: `WANG, Li (王丽)`; for Chinese readers `王丽 (WANG, Li)`. */
export function personName(name: PersonName, locale: Locale): string {
  if (!name.native) return latinName(name)
  const latin = latinName({ ...name, title: null })
  return locale === 'zh-CN' ? `${name.native} (${latin})` : `${latinName(name)} (${name.native})`
}

/** `L.W.`: enough to tell two tabs apart, and not a name. */
export function initials({ family, given }: PersonName): string {
  return [given, family]
    .map((part) => [...part][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('')
}
