import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** One judged requirement of docs/asvs.md. */
export type Judged = { readonly id: string; readonly verdict: string; readonly files: readonly string[] }

export type AsvsPage = { readonly rows: readonly Judged[]; readonly notApplicable: readonly string[] }

const ID = /^V\d+\.\d+\.\d+$/

/** docs/asvs.md as data: a row of four columns is a judgement, one of two a group that does not apply. */
export function asvsPage(): AsvsPage {
  const lines = readFileSync(path.join(root, 'docs/asvs.md'), 'utf8').split('\n')
  const cells = lines
    .filter((line) => line.startsWith('| V'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return {
    rows: cells
      .filter((row) => row.length === 4)
      .map(([id = '', verdict = '', , shownBy = '']) => ({ id, verdict, files: namesIn(shownBy) })),
    notApplicable: cells
      .filter((row) => row.length === 2)
      .flatMap(([ids = '']) => ids.split(' ').filter((id) => ID.test(id))),
  }
}

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** Judgements whose file is not there, or that name none. */
export function missingFiles({ rows }: AsvsPage): readonly string[] {
  return rows.flatMap(({ id, files }) => {
    if (files.length === 0) return [`${id}: no file`]
    return files.filter((file) => !existsSync(path.join(root, file))).map((file) => `${id}: ${file}`)
  })
}

/** Requirements of levels 1 and 2 in the standard's flat list that the page does not speak of. */
export function missingIds(
  { rows, notApplicable }: AsvsPage,
  standard: readonly { readonly req_id: string; readonly L: string }[],
): readonly string[] {
  const spoken = new Set([...rows.map(({ id }) => id), ...notApplicable])
  return standard.filter(({ req_id, L }) => (L === '1' || L === '2') && !spoken.has(req_id)).map(({ req_id }) => req_id)
}
