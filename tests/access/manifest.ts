import { readFileSync } from 'node:fs'
import path from 'node:path'

const server = path.resolve(import.meta.dirname, '../../.next/server')

const manifest = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(path.join(server, name), 'utf8'))

/** Pages of the framework's own that stand in for others and have no address. */
const STAND_INS = ['/_global-error', '/_not-found']

/** Every address pattern that the build answers, `page` or `route`, without the folders that do not show. */
export function builtRoutes(): readonly { readonly kind: 'page' | 'route'; readonly route: string }[] {
  return Object.keys(manifest('app-paths-manifest.json'))
    .map((entry) => {
      const parts = entry.split('/').slice(1)
      const kind = parts.at(-1) === 'route' ? 'route' : 'page'
      const route = `/${parts
        .slice(0, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}`
      return { kind, route } as const
    })
    .filter(({ route }) => !STAND_INS.includes(route))
}
