'use client'

import { useMemo, useState } from 'react'
import { withValueAt } from '#lib/clinical/explain/edit-record'
import { explain } from '#lib/clinical/explain/explain'
import type { EvaluationRecord } from '#lib/clinical/record'
import { rulesetByVersion } from '#lib/clinical/ruleset'
import { aCaseOfWhichNothingIsKnown, aCaseThatClears } from '#lib/clinical/simulation'
import { guideline } from '#lib/messages/guideline'
import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import { SimulatedFacts } from './simulated-facts.tsx'
import { SimulatedOutcome } from './simulated-outcome.tsx'

type SimulatorProps = {
  readonly today: string
  readonly versions: readonly string[]
  readonly inForce: string
  readonly locale: Locale
}

/** The engine itself, asked in the browser at every change: nothing is sent, nothing is stored. */
export function Simulator({ today, versions, inForce, locale }: SimulatorProps) {
  const [record, setRecord] = useState<EvaluationRecord>(() => aCaseThatClears(today))
  const [version, setVersion] = useState(inForce)
  const document = useMemo(() => {
    const ruleset = rulesetByVersion(version)
    return explain({ assembly: { record }, ...(ruleset ? { ruleset } : {}) })
  }, [record, version])
  const t = guideline[locale].simulator
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <section className="grid min-w-0 gap-4">
        <h2>{t.facts}</h2>
        <div className="flex flex-wrap gap-2">
          <Button kind="secondary" type="button" onClick={() => setRecord(aCaseThatClears(today))}>
            {t.startCleared}
          </Button>
          <Button kind="secondary" type="button" onClick={() => setRecord(aCaseOfWhichNothingIsKnown(today))}>
            {t.startEmpty}
          </Button>
        </div>
        <label className="grid max-w-xs gap-1">
          <span className="font-semibold">{t.ruleset}</span>
          <select
            value={version}
            onChange={(event) => setVersion(event.target.value)}
            className="min-h-11 border border-border bg-bg px-2"
          >
            {versions.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <SimulatedFacts
          record={record}
          locale={locale}
          onChange={(path, value) => setRecord((before) => withValueAt(before, path, value))}
        />
      </section>
      <SimulatedOutcome document={document} locale={locale} />
    </div>
  )
}
