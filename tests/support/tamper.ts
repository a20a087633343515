import { Client } from 'pg'

/**
 * Changes rows behind the portal's back, as somebody who owns the database could: triggers and row-level security are set
 * aside for one statement and put back.
 */
export async function tamper(table: 'advice' | 'signature' | 'recommendation', statement: string, values: unknown[]) {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  try {
    await owner.query('SET ROLE clearspine_owner')
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`)
    const { rowCount } = await owner.query(statement, values)
    if (rowCount !== 1) throw new Error(`expected to change one row, changed ${rowCount}`)
    await owner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER written_once, FORCE ROW LEVEL SECURITY`)
  } finally {
    await owner.end()
  }
}
