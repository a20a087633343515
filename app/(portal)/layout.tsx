import type { ReactNode } from 'react'
import { IDLE_LIMIT_MS } from '#lib/auth/mint'
import { currentActor } from '#lib/auth/session'
import { shell } from '#lib/messages/shell'
import { countNotifications } from '#lib/use-cases/count-notifications'
import { RouteAnnouncer } from '#ui/route-announcer'
import { SkipLinks } from '#ui/skip-links'
import { currentPreferences } from '../_preferences/current-preferences.ts'
import { BreakGlassBanner } from './_shell/break-glass-banner.tsx'
import { Footer } from './_shell/footer.tsx'
import { Header } from './_shell/header.tsx'
import { IdleWatch } from './_shell/idle-watch.tsx'
import { PrintedAt } from './_shell/printed-at.tsx'
import { TrainingRibbon } from './_shell/training-ribbon.tsx'

/**
 * The frame: skip links, header, the page with its banner and main, footer. It decides nothing: every page asks for
 * itself who is there, and without anybody this frame merely has no header.
 */
export default async function PortalLayout({ children }: { readonly children: ReactNode }) {
  const [actor, preferences] = await Promise.all([currentActor(), currentPreferences()])
  const counted = actor && (await countNotifications(actor, new Date()))
  const unread = counted?.ok ? counted.value.unread : 0
  const t = shell[preferences.locale]
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLinks links={[{ href: '#main', label: t.skipToContent }]} />
      {actor?.facility.training ? <TrainingRibbon locale={preferences.locale} /> : null}
      {actor === null ? null : <Header actor={actor} preferences={preferences} unread={unread} />}
      {actor === null ? null : <BreakGlassBanner actor={actor} locale={preferences.locale} />}
      {children}
      <Footer locale={preferences.locale} />
      <RouteAnnouncer />
      {actor === null ? null : (
        <IdleWatch locale={preferences.locale} session={actor.loginSessionId} limitMs={IDLE_LIMIT_MS} />
      )}
      {actor === null ? null : <PrintedAt locale={preferences.locale} timeZone={actor.facility.timeZone} />}
    </div>
  )
}
