import pg from 'pg'
import { superuserUrl } from './environment.ts'

/** How many rows each table holds, over all facilities: as the superuser, whom row-level security does not hide anything from. */
export async function storedRows(): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client(superuserUrl(process.env))
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
    )
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`)
      counts[name] = rows[0]?.count ?? 0
    }
    return counts
  } finally {
    await client.end()
  }
}
