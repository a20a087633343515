import type { Metadata } from 'next'
import { handout } from '#lib/messages/handout'
import { type Locale, parseLocale } from '#lib/messages/locale'
import { initials } from '#lib/messages/names'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { paperLook } from './paper-look.ts'
import { PaperPage } from './paper-page.tsx'

type PageProps = {
  readonly params: Promise<{ pid: string; aid: string }>
  readonly searchParams: Promise<{ lang?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ pid, aid }, language] = [await params, await languageOf(searchParams)]
  const look = await paperLook(pid, aid, 'HANDOUT', 'PAGE', language)
  const t = handout[await currentLocale()]
  return { title: look.ok ? `${t.open}, ${initials(look.patient)}` : t.notPrintable }
}

/** What the patient takes home, in either language: on screen, on paper, or as a file. */
export default async function HandoutPage({ params, searchParams }: PageProps) {
  const { pid, aid } = await params
  return (
    <PaperPage
      pid={pid}
      aid={aid}
      kind="handout"
      language={await languageOf(searchParams)}
      locale={await currentLocale()}
    />
  )
}

/** The language asked for, else the reader's own: not always the patient's. */
async function languageOf(searchParams: PageProps['searchParams']): Promise<Locale> {
  const { lang } = await searchParams
  return typeof lang === 'string' ? parseLocale(lang) : currentLocale()
}
