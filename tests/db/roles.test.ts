import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'

const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_SEQUENCER_URL, DATABASE_AUDITOR_URL } = process.env

/** SQLSTATE of a refused permission, and of a write in a read-only session. */
const NOT_PERMITTED = '42501'
const READ_ONLY = '25006'

describe('the roles that provisioning makes', () => {
  const clients: pg.Client[] = []
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.end()
  })

  async function as(url: string | undefined): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url })
    clients.push(client)
    await client.connect()
    return client
  }

  it.each([
    ['app', DATABASE_URL],
    ['migrator', DATABASE_OWNER_URL],
    ['sequencer', DATABASE_SEQUENCER_URL],
    ['auditor', DATABASE_AUDITOR_URL],
  ])('%s: lives in UTC, wherever the server does', async (_, url) => {
    const { rows } = await (await as(url)).query('show timezone')
    expect(rows).toEqual([{ TimeZone: 'UTC' }])
  })

  it.each([
    ['app', DATABASE_URL],
    ['sequencer', DATABASE_SEQUENCER_URL],
  ])('%s: cannot change the schema, nor leave tables of its own behind', async (_, url) => {
    const client = await as(url)
    await expect(client.query('create table mine (id int)')).rejects.toMatchObject({ code: NOT_PERMITTED })
    await expect(client.query('create temporary table mine (id int)')).rejects.toMatchObject({ code: NOT_PERMITTED })
    await expect(client.query('drop table audit_entry')).rejects.toMatchObject({ code: NOT_PERMITTED })
    await expect(client.query('alter table audit_entry disable trigger all')).rejects.toMatchObject({
      code: NOT_PERMITTED,
    })
  })

  it('the auditor writes nothing', async () => {
    const auditor = await as(DATABASE_AUDITOR_URL)
    await expect(auditor.query('create table mine (id int)')).rejects.toMatchObject({ code: READ_ONLY })
  })

  it('nobody owns anything but the owner, who cannot sign in', async () => {
    const migrator = await as(DATABASE_OWNER_URL)
    const { rows: owners } = await migrator.query(
      `select distinct tableowner as owner from pg_tables where schemaname = 'public'`,
    )
    expect(owners).toEqual([{ owner: 'clearspine_owner' }])
    const { rows: logins } = await migrator.query(
      `select rolname from pg_roles where rolname like 'clearspine%' and rolcanlogin and not rolsuper order by 1`,
    )
    expect(logins.map(({ rolname }) => rolname)).toEqual([
      'clearspine_app',
      'clearspine_auditor',
      'clearspine_migrator',
      'clearspine_sequencer',
    ])
  })

  it('none of them goes around row-level security or makes roles', async () => {
    const { rows } = await (await as(DATABASE_URL)).query(
      `select rolname from pg_roles
       where rolname like 'clearspine%' and rolname <> 'clearspine_superuser'
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    )
    expect(rows).toEqual([])
  })

  it('nobody else has a right to the database', async () => {
    const { rows } = await (await as(DATABASE_URL)).query(
      `select has_schema_privilege('public', 'public', 'usage') as schema,
              has_schema_privilege('public', 'public', 'create') as create,
              has_database_privilege('public', current_database(), 'connect') as connect`,
    )
    expect(rows).toEqual([{ schema: false, create: false, connect: false }])
  })
})
