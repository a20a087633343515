import type { Locale } from '#lib/messages/locale'
import { latinName, type PersonName } from '#lib/messages/names'

/** The language tag of a name in another script: Han is read as Chinese, anything else is left to the reader's voice. */
function scriptLanguage(name: string): string | undefined {
  return /\p{Script=Han}/u.test(name) ? 'zh' : undefined
}

/** A person's name with each script marked as what it is, so that a screen reader speaks it and does not spell it. */
export function Person({ name, locale }: { readonly name: PersonName; readonly locale: Locale }) {
  const other = name.otherScriptName
  if (!other) return <span>{latinName(name)}</span>
  const native = <span lang={scriptLanguage(other)}>{other}</span>
  return locale === 'zh-CN' ? (
    <span>
      {native} (<span lang="en">{latinName({ ...name, title: null })}</span>)
    </span>
  ) : (
    <span>
      {latinName(name)} ({native})
    </span>
  )
}
