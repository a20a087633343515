/**
 * The driver takes the host of the query before the one in front, and a socket's folder can only stand there.
 *
 * @param {{ user: string, password: string, database: string, sockets: string, port: number }} where
 */
export function socketUrl({ user, password, database, sockets, port }) {
  const url = new URL(`postgresql://localhost:${port}/${encodeURIComponent(database)}`)
  url.username = user
  url.password = password
  url.searchParams.set('host', sockets)
  return url.href
}

/**
 * The same server, as somebody else or for another database.
 *
 * @param {string} href
 * @param {{ user?: string, password?: string, database?: string }} changes
 */
export function urlWith(href, { user, password, database }) {
  const url = new URL(href)
  if (user !== undefined) url.username = encodeURIComponent(user)
  if (password !== undefined) url.password = encodeURIComponent(password)
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/** @param {string} href */
export function databaseOf(href) {
  return decodeURIComponent(new URL(href).pathname.slice(1))
}
