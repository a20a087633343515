import 'server-only'
import { databaseAnswers } from '#lib/db/health'

/** Whether the portal can serve anybody: it keeps nothing by itself, so that the database decides. */
export async function portalIsUp(): Promise<boolean> {
  return databaseAnswers()
}
