import type { Tree } from './edit.ts'
import * as levelTables from './level-tables.ts'
import * as recordTables from './record-tables.ts'

/** Every table that is walked completely, by name. */
export const tables: Readonly<Record<string, () => Iterable<Tree>>> = { ...levelTables, ...recordTables }
