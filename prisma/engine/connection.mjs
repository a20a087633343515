import pg from 'pg'

/** TLS is asked for in the URL, in libpq's words. */
const TLS_MODES = ['require', 'verify-ca', 'verify-full']

/**
 * The connection, piece by piece and never as a URL: adapter-pg's connectToShadowDb() spreads `{ ...config, database }`,
 * and pg lets a connectionString win over `database`, so that migrations would be replayed on the real data.
 *
 * @param {string} url
 */
export function connectionOf(url) {
  const { searchParams, hostname, port, username, password, pathname } = new URL(url)
  return {
    host: searchParams.get('host') ?? hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    max: 2,
    options: '-c timezone=UTC',
    ssl: TLS_MODES.includes(searchParams.get('sslmode') ?? '') ? {} : undefined,
  }
}

/**
 * One statement, outside the engine.
 *
 * @param {ReturnType<typeof connectionOf>} connection
 * @param {string} sql
 */
export async function execute(connection, sql) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
