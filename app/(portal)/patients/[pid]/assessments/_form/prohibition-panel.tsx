'use client'

import { useMemo } from 'react'
import { typedAssessment } from '#lib/clinical/recorded/assessment-form'
import { type ChartSoFar, prohibitions } from '#lib/clinical/recorded/prohibitions'
import { rulesetByVersion } from '#lib/clinical/ruleset'
import { assessment } from '#lib/messages/assessment'
import type { Locale } from '#lib/messages/locale'
import { OutcomeBadge } from '../../../../../_clinical/state-badge.tsx'
import { useSnapshot } from '../../_recording/form-snapshot.tsx'

type ProhibitionPanelProps = {
  readonly chart: ChartSoFar
  readonly rulesetVersion: string
  readonly emergencyNumber: string
  readonly locale: Locale
}

/**
 * What forbids massage as the answers stand now, the moment one of them does. It says nothing while nothing forbids: an
 * empty space here is no permission.
 */
export function ProhibitionPanel({ chart, rulesetVersion, emergencyNumber, locale }: ProhibitionPanelProps) {
  const t = assessment[locale]
  const typed = useSnapshot()
  const found = useMemo(
    () => prohibitions(chart, typedAssessment(typed, chart.asOf), rulesetByVersion(rulesetVersion)),
    [chart, typed, rulesetVersion],
  )
  const urgent = found?.outcome === 'EMERGENCY_REFERRAL'
  return (
    <div role={urgent ? 'alert' : 'status'}>
      {found === null ? null : (
        <OutcomeBadge outcome={found.outcome} locale={locale} size="panel">
          <ul className="flex flex-col gap-1">
            {found.rules.map((rule) => (
              <li key={rule.id}>{rule.sentence[locale]}</li>
            ))}
          </ul>
          {urgent ? (
            <p className="mt-2 font-semibold">
              {t.callEmergency(emergencyNumber)} {t.urgentGoOn}
            </p>
          ) : null}
        </OutcomeBadge>
      )}
    </div>
  )
}
