import { dataFolder } from '../support/checkout.mjs'
import { embeddedDatabase } from './embedded-database.mjs'
import { externalDatabase } from './external-database.mjs'
import { portalAddress } from './portal-address.mjs'
import { portalEnvironment } from './portal-environment.mjs'

/**
 * The database that the environment asks for, ready to be used, and the environment that leads the portal to it.
 */
export async function openDatabase() {
  const embedded = process.env.DATABASE_URL ? undefined : await embeddedDatabase(dataFolder)
  const { urls } = embedded ?? (await externalDatabase())
  return { embedded, environment: portalEnvironment(urls, portalAddress().url) }
}
