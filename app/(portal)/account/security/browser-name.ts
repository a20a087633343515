import { account } from '#lib/messages/account'
import type { Locale } from '#lib/messages/locale'

/** In the order in which they are looked for: most browsers also name the ones they descend from. */
const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** What a browser said about itself, in two words that its owner recognises; itself where they are not found. */
export function browserName(client: string, locale: Locale): string {
  const browser = BROWSERS.find(([sign]) => sign.test(client))?.[1]
  const system = SYSTEMS.find(([sign]) => sign.test(client))?.[1]
  if (browser && system) return account[locale].browserOn(browser, system)
  return client.trim() === '' ? account[locale].unknownBrowser : client
}
