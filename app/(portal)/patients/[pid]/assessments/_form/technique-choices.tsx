'use client'

import { techniqueLabel } from '#lib/clinical/explain/technique-labels'
import { TECHNIQUES_BY_CLASS } from '#lib/clinical/techniques'
import { assessment } from '#lib/messages/assessment'
import type { Locale } from '#lib/messages/locale'
import { Checkbox } from '#ui/checkbox'

type TechniqueChoicesProps = { readonly chosen: readonly string[]; readonly locale: Locale }

/** What may be asked for, what lies outside a clearance, and what is forbidden: the last is shown and cannot be chosen. */
export function TechniqueChoices({ chosen, locale }: TechniqueChoicesProps) {
  const t = assessment[locale]
  return (
    <section className="flex flex-col gap-4 border-border border-t pt-3">
      <h2>{t.techniques}</h2>
      <p className="text-muted">{t.techniquesHint}</p>
      <Choices legend={t.softTissue} ids={TECHNIQUES_BY_CLASS.SOFT_TISSUE} chosen={chosen} locale={locale} />
      <Choices
        legend={t.namedOnly}
        hint={t.namedOnlyHint}
        ids={TECHNIQUES_BY_CLASS.NAMED_ONLY}
        chosen={chosen}
        locale={locale}
      />
      <div>
        <h3>{t.forbidden}</h3>
        <p className="text-muted">{t.forbiddenHint}</p>
        <ul className="grid gap-x-8 pl-5 sm:grid-cols-2 xl:grid-cols-3">
          {TECHNIQUES_BY_CLASS.FORBIDDEN.map((id) => (
            <li key={id} className="list-disc">
              {techniqueLabel(id)[locale]}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

type ChoicesProps = TechniqueChoicesProps & {
  readonly legend: string
  readonly hint?: string
  readonly ids: readonly string[]
}

function Choices({ legend, hint, ids, chosen, locale }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {hint === undefined ? null : <p className="text-muted">{hint}</p>}
      <div className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
        {ids.map((id) => (
          <Checkbox
            key={id}
            name="requestedTechniques"
            value={id}
            label={techniqueLabel(id)[locale]}
            defaultChecked={chosen.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  )
}
