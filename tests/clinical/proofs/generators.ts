import * as fc from 'fast-check'
import { clearRecords } from './clear-records.ts'
import { pathsOf, set, type Tree, without } from './edit.ts'
import { type Field, garbage, groupPaths, levelFields, recordFields, studyFields } from './fields.ts'

/**
 * A record drawn at one go, and on failure shrunk by taking out one value, row or group after the other. One object
 * instead of a hundred nested arbitraries: a million records a property have to be drawn in minutes.
 */
class RecordArbitrary extends fc.Arbitrary<Tree> {
  readonly #draw: (random: fc.Random) => Tree

  constructor(draw: (random: fc.Random) => Tree) {
    super()
    this.#draw = draw
  }

  generate(random: fc.Random): fc.Value<Tree> {
    return new fc.Value(this.#draw(random), undefined)
  }

  canShrinkWithoutContext(value: unknown): value is Tree {
    return typeof value === 'object' && value !== null
  }

  shrink(record: Tree): fc.Stream<fc.Value<Tree>> {
    const smaller = pathsOf(record)
      .filter((path) => path !== 'asOf')
      .map((path) => new fc.Value(without(record, path), undefined))
    return fc.Stream.of(...smaller)
  }
}

const pick = <T>(random: fc.Random, values: readonly T[]): T => values[random.nextInt(0, values.length - 1)] as T

/** How full and how benign a random record is: chosen once a record, so that sparse, crowded and nearly clear ones occur. */
const fullness = [1, 0.98, 0.9, 0.5, 0.1]
const benignity = [0.995, 0.97, 0.9, 0.5, 0]

interface Mood {
  readonly full: number
  readonly benign: number
}

function drawFields(random: fc.Random, fields: readonly Field[], mood: Mood): Tree {
  const flat: Tree = {}
  for (const { path, values } of fields) {
    if (random.nextDouble() >= mood.full) {
      if (random.nextInt(0, 1) === 1) assign(flat, path, null)
      continue
    }
    assign(flat, path, random.nextDouble() < mood.benign ? values[0] : pick(random, values))
  }
  return flat
}

/** Writes into a tree that nobody else holds yet. */
function assign(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let here = tree
  for (const key of keys) {
    here[key] ??= {}
    here = here[key] as Tree
  }
  here[last] = value
}

function drawRecord(random: fc.Random): Tree {
  const mood = { full: pick(random, fullness), benign: pick(random, benignity) }
  const record = drawFields(random, recordFields, mood)
  record.asOf ??= recordFields[0]?.values[0]
  record.imaging ??= {}
  const imaging = record.imaging as Tree
  const levels = random.nextInt(0, 9) === 0 ? null : random.nextInt(0, 4)
  if (levels !== null) imaging.levels = Array.from({ length: levels }, () => drawFields(random, levelFields, mood))
  const studies = random.nextInt(0, 9) === 0 ? null : random.nextInt(0, 3)
  if (studies !== null) imaging.studies = Array.from({ length: studies }, () => drawFields(random, studyFields, mood))
  return record
}

const rowed = (fields: readonly Field[], list: string, rows: number): Field[] =>
  Array.from({ length: rows }, (_, row) =>
    fields.map(({ path, values }) => ({ path: `imaging.${list}.${row}.${path}`, values })),
  ).flat()

const clear = Object.values(clearRecords)
const studyCount = 2
const levelCount = 3

/** Every field that an edit of a clear record may touch, the rows of its lists included. */
const editable = [
  ...recordFields,
  ...rowed(studyFields, 'studies', studyCount),
  ...rowed(levelFields, 'levels', levelCount),
]

const rowExists = (record: Tree, path: string): boolean => {
  const [, list, row] = /^imaging\.(levels|studies)\.(\d)/.exec(path) ?? []
  if (list === undefined) return true
  const rows = (record.imaging as Tree)[list]
  return Array.isArray(rows) && Number(row) < rows.length
}

/** One change to a record: mostly a field set to one of its values or to unknown, at times a row added or taken out. */
function edited(random: fc.Random, record: Tree): Tree {
  const kind = random.nextInt(0, 19)
  const imaging = record.imaging as Tree
  const levels = imaging.levels as readonly Tree[]
  const studies = imaging.studies as readonly Tree[]
  if (kind === 0) {
    const row = drawFields(random, levelFields, { full: 0.95, benign: 0.9 })
    return set(record, 'imaging.levels', [...levels, row])
  }
  if (kind === 1) {
    const row = drawFields(random, studyFields, { full: 0.95, benign: 0.7 })
    return set(record, 'imaging.studies', [...studies, row])
  }
  if (kind === 2) return set(record, 'imaging.levels', levels.slice(1))
  if (kind === 3) return set(record, 'imaging.levels', [...levels, ...levels])
  const { path, values } = pick(random, editable)
  if (!rowExists(record, path)) return record
  const unknown = path !== 'asOf' && random.nextInt(0, 9) === 0
  return set(record, path, unknown ? null : pick(random, values))
}

/** How many changes a near miss has: one in six stays clear, most are one or two steps away. */
const editCounts = [0, 1, 1, 2, 3, 4]

function drawNearClear(random: fc.Random): Tree {
  let record = pick(random, clear)
  for (let left = pick(random, editCounts); left > 0; left--) record = edited(random, record)
  return record
}

function drawGarbage(random: fc.Random): Tree {
  let record = random.nextInt(0, 1) === 0 ? drawRecord(random) : drawNearClear(random)
  for (let left = random.nextInt(1, 4); left > 0; left--) {
    const path = random.nextInt(0, 3) === 0 ? pick(random, groupPaths) : pick(random, editable).path
    record = set(record, path, pick(random, garbage))
  }
  return record
}

/** Any record of the schema: every field absent, null or any of its values, no to four levels, no to three studies. */
export const anyRecord: fc.Arbitrary<Tree> = new RecordArbitrary(drawRecord)

/** A clear record after at most four changes: where the rules that decide alone are found. */
export const nearClearRecord: fc.Arbitrary<Tree> = new RecordArbitrary(drawNearClear)

/** Half of one, half of the other: what most properties are asked of. */
export const someRecord: fc.Arbitrary<Tree> = new RecordArbitrary((random) =>
  random.nextInt(0, 1) === 0 ? drawRecord(random) : drawNearClear(random),
)

/** A record with wrong types, words and shapes in it, which the edge would refuse and the engine must outlive. */
export const garbageRecord: fc.Arbitrary<Tree> = new RecordArbitrary(drawGarbage)
