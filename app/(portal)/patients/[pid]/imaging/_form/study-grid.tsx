'use client'

import { LEVELS_BY_REGION, type Region, type StudyRegion } from '#lib/clinical/level'
import { GRID_COLUMNS, regionsOfStudy } from '#lib/clinical/recorded/grid'
import { lastStudyOf } from '#lib/clinical/recorded/study-notes'
import { parameterNames, scaleHints } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import type { EarlierStudy } from './earlier-study.ts'
import { moveInGrid } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'

type StudyGridProps = {
  readonly region: StudyRegion
  readonly earlier: readonly EarlierStudy[]
  readonly locale: Locale
}

/** The grades of every level of a region, one table a region of the spine. */
export function StudyGrid({ region, earlier, locale }: StudyGridProps) {
  const t = imaging[locale]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its fields did not use; the fields are the controls.
    <div data-one-key onKeyDown={moveInGrid} className="flex flex-col gap-6">
      <p>
        {t.keys}
        <br />
        <span className="text-muted">{t.moves}</span>
      </p>
      {earlier.length === 0 ? null : <p className="text-muted">{t.earlierIs}</p>}
      {regionsOfStudy(region).map((each) => (
        <RegionTable key={each} region={each} earlier={earlier} locale={locale} />
      ))}
    </div>
  )
}

type RegionTableProps = Omit<StudyGridProps, 'region'> & { readonly region: Region }

function RegionTable({ region, earlier, locale }: RegionTableProps) {
  const t = imaging[locale]
  return (
    <table className="w-full border-collapse max-lg:block">
      <caption className="pb-1 text-left font-semibold max-lg:block">{t.regions[region]}</caption>
      <thead className="max-lg:sr-only">
        <tr className="text-left align-bottom">
          <th scope="col" className="pr-3">
            {t.level}
          </th>
          {GRID_COLUMNS[region].map((column) => (
            <th key={column} scope="col" className="pr-2">
              {parameterNames[locale][column]}
              <span className="block font-normal text-muted text-sm">{scaleOf(column, locale)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {LEVELS_BY_REGION[region].map((level) => {
          const last = lastStudyOf(earlier, level)
          const finding = last?.levels.find((each) => each.level === level)
          return (
            <GridRow
              key={level}
              level={level}
              locale={locale}
              before={last && finding ? { finding, studyDate: last.studyDate } : null}
            />
          )
        })}
      </tbody>
    </table>
  )
}

/** Whose scale a column speaks; both sides of a structure share one. */
function scaleOf(column: string, locale: Locale): string {
  const hints: Readonly<Record<string, string>> = scaleHints[locale]
  return hints[column.replace(/[RL]$/, '')] ?? ''
}
