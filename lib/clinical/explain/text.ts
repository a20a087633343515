import type { Text } from './document.ts'

/** The same sentence in both languages. */
export const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh })

/** Texts one after the other, with what each language puts between. */
export function join(texts: readonly Text[], en = ', ', zh = '、'): Text {
  return text(texts.map((part) => part.en).join(en), texts.map((part) => part['zh-CN']).join(zh))
}

/** A sentence made of parts that stand in both languages already. */
export function sentence(parts: readonly (Text | string)[], zhParts: readonly (Text | string)[] = parts): Text {
  const inEnglish = parts.map((part) => (typeof part === 'string' ? part : part.en)).join('')
  const inChinese = zhParts.map((part) => (typeof part === 'string' ? part : part['zh-CN'])).join('')
  return text(inEnglish, inChinese)
}
