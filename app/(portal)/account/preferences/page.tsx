import type { Metadata } from 'next'
import { requireActor } from '#lib/auth/session'
import { account } from '#lib/messages/account'
import { PageHeading } from '#ui/page-heading'
import { currentLocale, currentPreferences } from '../../../_preferences/current-preferences.ts'
import { DisplayForm } from '../../_shell/display-form.tsx'
import { Main } from '../../_shell/main.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: account[await currentLocale()].preferencesTitle }
}

/** Language, colours, rows and keys of this browser. */
export default async function PreferencesPage() {
  await requireActor()
  const preferences = await currentPreferences()
  const t = account[preferences.locale]
  return (
    <Main>
      <PageHeading>{t.preferencesTitle}</PageHeading>
      <p>{t.preferencesIntro}</p>
      <DisplayForm preferences={preferences} />
    </Main>
  )
}
