import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { guideline } from '#lib/messages/guideline'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { guidelineLook } from '../guideline-look.ts'
import { GuidelineVersion } from '../guideline-version.tsx'

type Params = { readonly params: Promise<{ readonly ver: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = guideline[await currentLocale()]
  return { title: `${t.title}, ${t.version((await params).ver)}` }
}

/** One version of the guideline. */
export default async function GuidelineVersionPage({ params }: Params) {
  const [result, locale] = [await guidelineLook((await params).ver), await currentLocale()]
  if (!result.ok) notFound()
  return <GuidelineVersion view={result.value} locale={locale} />
}
