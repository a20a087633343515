import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Locale } from '#lib/messages/locale'
import { preferredLocale } from '#lib/messages/preferred-locale'
import { PREFERENCES, type Preferences, parsePreference } from './preference.ts'

/** What this browser has chosen; until it has, the language that it asks for. */
export async function currentPreferences(): Promise<Preferences> {
  const [jar, sent] = [await cookies(), await headers()]
  return {
    locale: parsePreference(
      PREFERENCES.locale,
      jar.get('locale')?.value ?? preferredLocale(sent.get('accept-language')),
    ),
    theme: parsePreference(PREFERENCES.theme, jar.get('theme')?.value),
    density: parsePreference(PREFERENCES.density, jar.get('density')?.value),
    keys: parsePreference(PREFERENCES.keys, jar.get('keys')?.value),
  }
}

/** The language of this request, for pages and actions. */
export async function currentLocale(): Promise<Locale> {
  return (await currentPreferences()).locale
}
