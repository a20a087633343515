import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { breakGlass } from '#lib/messages/break-glass'
import { timeWithOffset } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import { watchBreakGlass } from '#lib/use-cases/watch-break-glass'
import { Button } from '#ui/button'
import { closeBreakGlassAction } from '../admin/break-glass/actions.ts'

type BreakGlassBannerProps = { readonly actor: Actor; readonly locale: Locale }

/** On every page while a break-glass is open: for whom, until when, and the way to close it. */
export async function BreakGlassBanner({ actor, locale }: BreakGlassBannerProps) {
  const open = await watchBreakGlass(actor, new Date())
  if (open === null) return null
  const t = breakGlass[locale].banner
  const until = timeWithOffset(open.expiresAt, actor.facility.timeZone)
  return (
    <aside
      aria-label={t.label}
      className="flex flex-wrap items-center gap-x-6 gap-y-1 border-limits-edge border-y-2 bg-limits-tint px-4 py-2 text-limits-fg sm:px-6"
    >
      <strong>{t.open(personName(open.patient, locale), open.patient.mrn, until)}</strong>
      <span>{t.recorded}</span>
      <Link
        href={`/admin/audit?patient=${open.patient.id}` as Route}
        prefetch={false}
        className="inline-flex min-h-11 items-center underline"
      >
        {t.entries}
      </Link>
      <form action={closeBreakGlassAction}>
        <input type="hidden" name="id" value={open.id} />
        <Button kind="secondary">{t.close}</Button>
      </form>
    </aside>
  )
}
