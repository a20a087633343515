import type { ClientConfig } from 'pg'

/** pg prefers a URL's host to its socket parameter: take the address apart instead. */
export function clientOptions(address: string | undefined): ClientConfig {
  if (!address) throw new Error('no database address')
  const url = new URL(address)
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  }
}
