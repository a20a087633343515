import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { guideline } from '#lib/messages/guideline'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { guidelineLook } from './guideline-look.ts'
import { GuidelineVersion } from './guideline-version.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: guideline[await currentLocale()].title }
}

/** The version in force, and the way to all others. */
export default async function GuidelinePage() {
  const [result, locale] = [await guidelineLook(null), await currentLocale()]
  if (!result.ok) notFound()
  return <GuidelineVersion view={result.value} locale={locale} />
}
