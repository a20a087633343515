import path from 'node:path'
import { dataFolder } from '../support/checkout.mjs'
import { secretsIn } from '../support/secrets.mjs'

/**
 * The environment that the portal and its commands run in. What the operator has set stands; what is missing is made at
 * first start and kept in the data folder.
 *
 * @param {Partial<import('../postgres/connection-url.mjs').RoleUrls>} urls
 * @param {string} portalUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function portalEnvironment(urls, portalUrl) {
  const secrets = secretsIn(dataFolder)
  return {
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    CLEARSPINE_FACTOR_KEY: secrets.factorKey,
    CLEARSPINE_LOG_DIR: path.join(dataFolder, 'log'),
    CLEARSPINE_LOG_KEY: path.join(dataFolder, 'log-signing-key'),
    NEXTAUTH_URL: portalUrl,
    ...process.env,
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.migrator,
    DATABASE_SEQUENCER_URL: urls.sequencer,
    DATABASE_AUDITOR_URL: urls.auditor,
  }
}
