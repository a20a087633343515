import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { viewChart } from '#lib/use-cases/view-chart'

/**
 * One visit is one look. Whoever may not read charts but may check clearances is led there; everybody else is refused,
 * with an entry, as if there were no such patient.
 */
export const chartLook = cache(async (pid: string) => {
  const actor = await requireActor()
  if (!can(actor, 'chart.view') && can(actor, 'clearance.check')) {
    redirect(`/patients/${encodeURIComponent(pid)}/clearance` as Route)
  }
  const result = await viewChart(actor, pid, new Date())
  if (!result.ok) notFound()
  return { actor, view: result.value }
})
