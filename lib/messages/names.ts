import type { Locale } from './locale.ts'

/** A person's name as the record keeps it. */
export type PersonName = {
  readonly familyName: string
  readonly givenName: string
  /** The whole name in another script, 王丽. */
  readonly otherScriptName?: string | null
  readonly title?: string | null
}

/** The family name first and unmistakable: `WANG, Li (Ms)`. A name of one part stands alone. */
export function latinName({ familyName, givenName, title }: PersonName): string {
  // toUpperCase and not its locale-aware sister: the machine's language has no say in a name.
  const name = [familyName.toUpperCase(), givenName].filter((part) => part !== '').join(', ')
  return title ? `${name} (${title})` : name
}

/** The name as text: `WANG, Li (王丽)`; for Chinese readers `王丽 (WANG, Li)`. */
export function personName(name: PersonName, locale: Locale): string {
  if (!name.otherScriptName) return latinName(name)
  return locale === 'zh-CN'
    ? `${name.otherScriptName} (${latinName({ ...name, title: null })})`
    : `${latinName(name)} (${name.otherScriptName})`
}

/** `L.W.`: enough to tell two tabs apart, and not a name. */
export function initials({ familyName, givenName }: PersonName): string {
  return [givenName, familyName]
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('')
}
