import type { Locale } from '#lib/messages/locale'
import { shell } from '#lib/messages/shell'
import { Button } from '#ui/button'
import { PREFERENCES, type PreferenceName, type Preferences } from '../../_preferences/preference.ts'
import { setPreferences } from '../../_preferences/set-preferences.ts'

/** Each language under its own name, so that one finds back from a language one cannot read. */
const languageNames: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '中文' }

/** Colours, rows and keys, for this browser. Works without script. */
export function DisplayForm({ preferences }: { readonly preferences: Preferences }) {
  const t = shell[preferences.locale]
  const words: Readonly<Record<PreferenceName, { legend: string; choices: Readonly<Record<string, string>> }>> = {
    locale: { legend: t.language, choices: languageNames },
    theme: { legend: t.theme, choices: { system: t.themeSystem, light: t.themeLight, dark: t.themeDark } },
    density: { legend: t.density, choices: { comfortable: t.densityComfortable, compact: t.densityCompact } },
    keys: { legend: t.keys, choices: { on: t.keysOn, off: t.keysOff } },
  }
  return (
    // Chosen anew when another control has changed a choice: a browser keeps what a radio shows otherwise.
    <form key={Object.values(preferences).join()} action={setPreferences} className="flex flex-col items-start gap-3">
      {(Object.keys(PREFERENCES) as PreferenceName[]).map((name) => (
        <fieldset key={name}>
          <legend className="font-semibold">{words[name].legend}</legend>
          <div className="flex flex-wrap gap-x-4">
            {PREFERENCES[name].map((choice) => (
              <label key={choice} className="inline-flex min-h-8 items-center gap-2">
                <input
                  type="radio"
                  name={name}
                  value={choice}
                  defaultChecked={preferences[name] === choice}
                  className="size-5 accent-link"
                />
                <span lang={name === 'locale' ? choice : undefined}>{words[name].choices[choice]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button kind="secondary">{t.apply}</Button>
    </form>
  )
}
