import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { connectionOf, execute } from './connection.mjs'

/** PostgreSQL's one-byte type "char", found only in its catalogues, and the text type that it is read as. */
const CHAR_OID = 18
const TEXT_OID = 25

/** ColumnType.Character of @prisma/driver-adapter-utils. */
const CHARACTER = 6

/**
 * The driver as the schema engine needs it.
 *
 * @param {string} url
 */
export function adapterFactory(url) {
  const connection = connectionOf(url)
  const schema = new URL(url).searchParams.get('schema') ?? undefined
  const connectTo = async (/** @type {string} */ database) =>
    mended(await new PrismaPg({ ...connection, database }, schema ? { schema } : undefined).connect())
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectTo(connection.database),
    connectToShadowDb: async () => {
      const database = `prisma_migrate_shadow_db_${randomUUID()}`
      const maintenance = { ...connection, database: 'postgres' }
      await execute(maintenance, `create database ${pg.escapeIdentifier(database)}`)
      const shadow = await connectTo(database)
      const dispose = shadow.dispose.bind(shadow)
      shadow.dispose = async () => {
        await dispose()
        await execute(maintenance, `drop database if exists ${pg.escapeIdentifier(database)} with (force)`)
      }
      return shadow
    },
  }
}

/**
 * Works around what adapter-pg 7.10 does to the engine's own queries.
 *
 * @param {any} connection
 */
function mended(connection) {
  readCharColumns(connection)
  // The adapter splits a script at every `;`, which cuts $$ bodies and literals apart. The server takes it whole, and as
  // one implicit transaction, which is what the native engine does.
  if (connection.executeScript) {
    connection.executeScript = async (/** @type {string} */ script) => {
      try {
        await connection.client.query(script)
      } catch (error) {
        connection.onError(error)
      }
    }
  }
  const startTransaction = connection.startTransaction
  if (startTransaction) {
    connection.startTransaction = async (/** @type {unknown[]} */ ...options) =>
      mended(await startTransaction.apply(connection, options))
  }
  return connection
}

/**
 * The adapter cannot read "char" columns. They are announced to it as text and the result is marked as what the engine
 * expects: exactly one character, also where the server's zero byte arrives as an empty string.
 *
 * @param {any} connection
 */
function readCharColumns(connection) {
  const queryRaw = connection.queryRaw
  connection.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    const charColumns = []
    const performIO = async (/** @type {unknown} */ io) => {
      const result = await connection.performIO(io)
      result.fields = result.fields.map((/** @type {any} */ field, /** @type {number} */ index) => {
        if (field.dataTypeID !== CHAR_OID) return field
        charColumns.push(index)
        return Object.assign(Object.create(field), { dataTypeID: TEXT_OID })
      })
      return result
    }
    const result = await queryRaw.call(Object.create(connection, { performIO: { value: performIO } }), query)
    for (const column of charColumns) {
      result.columnTypes[column] = CHARACTER
      for (const row of result.rows) if (row[column] === '') row[column] = '\u0000'
    }
    return result
  }
}
