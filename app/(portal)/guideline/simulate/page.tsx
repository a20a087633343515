import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { guideline } from '#lib/messages/guideline'
import { simulateGuideline } from '#lib/use-cases/simulate-guideline'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { Simulator } from './simulator.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: guideline[await currentLocale()].simulator.title }
}

/** An invented case, hatched all over so that nobody takes it for a patient: flip a fact, watch the outcome. */
export default async function SimulatePage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await simulateGuideline(actor, new Date())
  if (!result.ok) notFound()
  const t = guideline[locale].simulator
  const { today, versions, inForce } = result.value
  return (
    <Main>
      <div className="striped border-2 border-text p-3">
        <p className="bg-bg p-2 text-center font-bold">{t.ribbon}</p>
      </div>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p>{t.warning}</p>
      </div>
      <Simulator
        today={today}
        versions={versions.map(({ version }) => version)}
        inForce={inForce.version}
        locale={locale}
      />
    </Main>
  )
}
