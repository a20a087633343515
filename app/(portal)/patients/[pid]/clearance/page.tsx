import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { clearance } from '#lib/messages/clearance'
import { secondWithOffset } from '#lib/messages/dates'
import { initials } from '#lib/messages/names'
import { Button } from '#ui/button'
import { PageHeading } from '#ui/page-heading'
import { ClearanceBadge } from '../../../../_clinical/state-badge.tsx'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { changeCareListAction } from './actions.ts'
import { ClearanceBanner } from './clearance-banner.tsx'
import { clearanceLook } from './clearance-look.ts'
import { ClearanceWatch } from './clearance-watch.tsx'
import { RegionExplanation } from './region-explanation.tsx'
import { RegionPanel } from './region-panel.tsx'

type PageProps = { readonly params: Promise<{ pid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { view } = await clearanceLook((await params).pid)
  return { title: `${clearance[await currentLocale()].title}, ${initials(view.patient)}` }
}

/** May I treat this patient today, and how? One answer a region, in sight without a click. */
export default async function ClearancePage({ params }: PageProps) {
  const { pid } = await params
  const { actor, view } = await clearanceLook(pid)
  const locale = await currentLocale()
  const t = clearance[locale]
  const [only, ...others] = view.regions
  const each = view.regions.map((region) => ({ key: region.region, region, view, actor, locale }))
  return (
    <Main banner={<ClearanceBanner patient={view.patient} today={view.today} locale={locale} />}>
      <div className="flex flex-col gap-2">
        <PageHeading>{only && others.length === 0 ? t.titleOf(t.region[only.region]) : t.title}</PageHeading>
        <ClearanceWatch
          pid={pid}
          locale={locale}
          renderId={randomUUID()}
          fingerprint={view.fingerprint}
          confirmedAt={secondWithOffset(view.confirmedAt, actor.facility.timeZone)}
          explanation={each.map(({ key, ...region }) => <RegionExplanation key={key} {...region} />)}
        >
          {only ? (
            each.map(({ key, ...region }) => <RegionPanel key={key} {...region} named={others.length > 0} />)
          ) : (
            <ClearanceBadge clearance="NOT_CLEARED" locale={locale} size="panel">
              <p>{t.because.NO_ADVICE}</p>
            </ClearanceBadge>
          )}
        </ClearanceWatch>
        <form action={changeCareListAction.bind(null, pid, view.own ? 'leave' : 'join')}>
          <Button kind="quiet">{view.own ? t.leave : t.join}</Button>
        </form>
      </div>
    </Main>
  )
}
