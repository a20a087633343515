/** Everything that R16 names, done to a copy of a sound log, and where it has to be found. */
import { columns } from './attacks/columns.ts'
import { editedEntries } from './attacks/edited-entries.ts'
import { movedEntries } from './attacks/moved-entries.ts'
import { publication } from './attacks/publication.ts'
import { records } from './attacks/records.ts'
import type { Attack } from './attacks/target.ts'

export const attacks: readonly Attack[] = [...editedEntries, ...movedEntries, ...columns, ...records, ...publication]
