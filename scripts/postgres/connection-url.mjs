import { APP, AUDITOR, MIGRATOR, SEQUENCER } from './roles.mjs'

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

/**
 * One URL for each role that may connect.
 *
 * @typedef {{ app: string, migrator: string, sequencer: string, auditor: string }} RoleUrls
 * @param {string} href any role's URL for the same database
 * @param {import('./provision.mjs').Passwords} passwords
 * @returns {RoleUrls}
 */
export function roleUrls(href, passwords) {
  return {
    app: urlWith(href, { user: APP, password: passwords.appPassword }),
    migrator: urlWith(href, { user: MIGRATOR, password: passwords.migratorPassword }),
    sequencer: urlWith(href, { user: SEQUENCER, password: passwords.sequencerPassword }),
    auditor: urlWith(href, { user: AUDITOR, password: passwords.auditorPassword }),
  }
}

/** @param {string} href */
export function databaseOf(href) {
  return decodeURIComponent(new URL(href).pathname.slice(1))
}
