import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { type Field, levelFields, recordFields, studyFields } from './fields.ts'

/** The fields of every row of a list, as paths from the record. */
const rowFields = (list: string, rows: readonly unknown[], fields: readonly Field[]): Field[] =>
  rows.flatMap((_, row) => fields.map(({ path, values }) => ({ path: `imaging.${list}.${row}.${path}`, values })))

/** Each clear record with one field changed to each of its values, and to unknown; and the field that was changed. */
export function* oneEditAway(): Generator<{ readonly record: Tree; readonly path: string }> {
  for (const record of Object.values(clearRecords)) {
    const { levels, studies } = record.imaging as { levels: readonly Tree[]; studies: readonly Tree[] }
    const fields = [
      ...recordFields.filter(({ path }) => path !== 'asOf'),
      ...rowFields('levels', levels, levelFields),
      ...rowFields('studies', studies, studyFields),
    ]
    for (const { path, values } of fields) {
      for (const value of [null, ...values]) yield { record: set(record, path, value), path }
    }
  }
}
