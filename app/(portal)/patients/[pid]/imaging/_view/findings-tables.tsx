import { type Region, regionOfLevel } from '#lib/clinical/level'
import { detailsOf, GRID_COLUMNS, regionsOfStudy } from '#lib/clinical/recorded/grid'
import type { LevelFinding, RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import type { Parameter } from '#lib/clinical/recorded/parameters'
import { parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { Table } from '#ui/table'
import { cellWords } from '../_words/cell-words.ts'

type FindingsTablesProps = { readonly study: Pick<RecordedStudy, 'region' | 'levels'>; readonly locale: Locale }

/** Every grade of a study in words, one table a region, with the detail of each level in its last column. */
export function FindingsTables({ study, locale }: FindingsTablesProps) {
  const t = imaging[locale]
  return regionsOfStudy(study.region).map((region) => (
    <Table
      key={region}
      caption={`${t.grid}: ${t.regions[region]}`}
      columns={[t.level, ...columnsOf(region).map((each) => parameterNames[locale][each]), t.detail].map((label) => ({
        label,
      }))}
      rows={study.levels
        .filter(({ level }) => regionOfLevel(level) === region)
        .map((finding) => ({
          key: finding.level,
          cells: [
            finding.level,
            ...columnsOf(region).map((each) => cellWords(each, finding[each], locale)),
            <Detail key="detail" finding={finding} region={region} locale={locale} />,
          ],
        }))}
    />
  ))
}

function columnsOf(region: Region): readonly Parameter[] {
  return GRID_COLUMNS[region]
}

type DetailProps = { readonly finding: LevelFinding; readonly region: Region; readonly locale: Locale }

/** Only what was entered: the other parameters are optional or stated by the grid. */
function Detail({ finding, region, locale }: DetailProps) {
  const entered = detailsOf(region).filter((parameter) => finding[parameter] !== null)
  if (entered.length === 0) return <span className="text-muted">{imaging[locale].rowBlank}</span>
  return (
    <ul>
      {entered.map((parameter) => (
        <li key={parameter}>
          {parameterNames[locale][parameter]}: {cellWords(parameter, finding[parameter], locale)}
        </li>
      ))}
    </ul>
  )
}
