import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import { setPreferences } from '../../_preferences/set-preferences.ts'

const other: Readonly<Record<Locale, { locale: Locale; name: string }>> = {
  en: { locale: 'zh-CN', name: '中文' },
  'zh-CN': { locale: 'en', name: 'English' },
}

/** To the other language in one step, named in that language. Also stands on the pages before sign-in. */
export function LanguageSwitch({ locale }: { readonly locale: Locale }) {
  return (
    <form action={setPreferences}>
      <Button kind="quiet" name="locale" value={other[locale].locale}>
        <span lang={other[locale].locale}>{other[locale].name}</span>
      </Button>
    </form>
  )
}
