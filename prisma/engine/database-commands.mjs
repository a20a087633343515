import pg from 'pg'
import { connectionOf, execute } from './connection.mjs'

/** PostgreSQL's error codes in Prisma's; any other trouble is "cannot reach the server". */
const PRISMA_CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010', '42P04': 'P1009' }

/**
 * The engine's commands on a database as a whole. Their result is the exit code and a line of JSON on stderr.
 *
 * @param {string} command
 * @param {string} url
 * @returns {Promise<number>}
 */
export async function run(command, url) {
  const connection = connectionOf(url)
  const name = pg.escapeIdentifier(connection.database)
  const elsewhere = { ...connection, database: 'postgres' }
  try {
    if (command === 'can-connect-to-database') await execute(connection, 'select 1')
    if (command === 'create-database') await execute(elsewhere, `create database ${name}`)
    if (command === 'drop-database') {
      await execute(elsewhere, `drop database if exists ${name} with (force)`)
      report('INFO', { message: 'The database was successfully dropped' })
    }
    return 0
  } catch (error) {
    const { code = '', message } = /** @type {{ code?: string, message: string }} */ (error)
    const prismaCode = PRISMA_CODES[/** @type {keyof typeof PRISMA_CODES} */ (code)] ?? 'P1001'
    report('ERROR', { message: sentence(connection, code, message), error_code: prismaCode, is_panic: false })
    return 1
  }
}

/**
 * @param {ReturnType<typeof connectionOf>} connection
 * @param {string} code
 * @param {string} message
 */
function sentence({ database, user, host, port }, code, message) {
  if (code === '3D000') return `Database \`${database}\` does not exist`
  if (code === '28P01') {
    return `Authentication failed against database server, the provided database credentials for \`${user}\` are not valid.`
  }
  return `Can't reach or use the database server at \`${host}:${port}\`: ${message || code}`
}

/**
 * @param {string} level
 * @param {object} fields
 */
function report(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }
  process.stderr.write(`\n${JSON.stringify(line)}`)
}
