import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { timeWithOffset } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { worklist } from '#lib/messages/worklist'
import { viewWorklist, type Worklist } from '#lib/use-cases/view-worklist'
import { PageHeading } from '#ui/page-heading'
import { IntegrityLine } from '../../_log/integrity-line.tsx'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { Main } from '../_shell/main.tsx'
import { AdministratorWork } from './administrator-work.tsx'
import { PhysicianWork } from './physician-work.tsx'
import { PhysiotherapistWork } from './physiotherapist-work.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${worklist[await currentLocale()].title}` }
}

/** What waits for whoever is signed in, in the role they act in now. */
export default async function WorkPage() {
  const actor = await requireActor()
  const locale = await currentLocale()
  const result = await viewWorklist(actor, new Date())
  if (!result.ok) notFound()
  const { worklist: list, updatedAt, today } = result.value
  return (
    <Main>
      <div>
        <PageHeading>{worklist[locale].title}</PageHeading>
        <p className="text-muted">{worklist[locale].updated(timeWithOffset(updatedAt, actor.facility.timeZone))}</p>
      </div>
      {list.role === 'ADMINISTRATOR' ? <IntegrityLine actor={actor} locale={locale} /> : null}
      <RoleWork list={list} today={today} timeZone={actor.facility.timeZone} locale={locale} />
    </Main>
  )
}

type RoleWorkProps = {
  readonly list: Worklist
  readonly today: string
  readonly timeZone: string
  readonly locale: Locale
}

function RoleWork({ list, today, timeZone, locale }: RoleWorkProps) {
  switch (list.role) {
    case 'PHYSICIAN':
      return <PhysicianWork list={list} today={today} timeZone={timeZone} locale={locale} />
    case 'PHYSIOTHERAPIST':
      return <PhysiotherapistWork rows={list.patients} today={today} locale={locale} />
    case 'ADMINISTRATOR':
      return <AdministratorWork list={list} locale={locale} />
  }
}
