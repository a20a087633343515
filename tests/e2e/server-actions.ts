import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = {
  readonly node: Readonly<
    Record<string, { readonly exportedName: string; readonly workers: Readonly<Record<string, unknown>> }>
  >
}

/** A server action as anybody on the network can call it. */
export type ServerAction = {
  readonly id: string
  readonly name: string
  /** A page that knows it, with ids of nobody. */
  readonly address: string
  readonly parameters: number
}

/** An id in the form of ours, of nothing that exists. */
export const NOBODY = '00000000-0000-7000-8000-000000000000'

/** Every server action of the build, from the manifest that the framework itself looks them up in. */
export function serverActions(): readonly ServerAction[] {
  const file = path.resolve(import.meta.dirname, '../../.next/server/server-reference-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(manifest.node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    address: addressOf(Object.keys(workers)[0] ?? ''),
    parameters: parametersOf(id),
  }))
}

/** `app/(portal)/patients/[pid]/page` is served at `/patients/…`. */
function addressOf(page: string): string {
  const parts = page.split('/').slice(1, -1)
  const shown = parts.filter((part) => !part.startsWith('('))
  return `/${shown.map((part) => (part.startsWith('[') ? NOBODY : part)).join('/')}`
}

/** The first byte of an id: one bit for its kind, six for the parameters that it uses, one for a rest parameter. */
function parametersOf(id: string): number {
  const used = (Number.parseInt(id.slice(0, 2), 16) >> 1) & 0b111111
  return used.toString(2).replace(/0+$/, '').length
}
