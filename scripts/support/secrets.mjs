import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What each secret of the embedded default is made of. 32 bytes are the length of an HMAC-SHA-256 or AES-256 key, 24 are
 * beyond guessing; hexadecimal needs no escaping in a connection URL.
 */
const RECIPES = {
  superuserPassword: () => randomBytes(24).toString('hex'),
  migratorPassword: () => randomBytes(24).toString('hex'),
  appPassword: () => randomBytes(24).toString('hex'),
  sequencerPassword: () => randomBytes(24).toString('hex'),
  auditorPassword: () => randomBytes(24).toString('hex'),
  nextAuthSecret: () => randomBytes(32).toString('hex'),
  factorKey: () => randomBytes(32).toString('hex'),
}

/** @typedef {{ [K in keyof typeof RECIPES]: string }} Secrets */

/** @returns {Secrets} */
export const newSecrets = () =>
  /** @type {Secrets} */ (Object.fromEntries(Object.entries(RECIPES).map(([name, make]) => [name, make()])))

/**
 * The secrets kept in a data folder, made at first use and readable by their owner only. Never used with a PostgreSQL of
 * the operator's own: there secrets come from the environment.
 *
 * @param {string} folder
 * @returns {Secrets}
 */
export function secretsIn(folder) {
  const file = path.join(folder, 'secrets.json')
  const kept = readIfThere(file)
  if (Object.keys(RECIPES).every((name) => name in kept)) return kept
  const secrets = { ...newSecrets(), ...kept }
  writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {}
    throw error
  }
}

/**
 * Under another name first: a write cut short must not leave half a password behind.
 *
 * @param {string} file
 * @param {string} text
 */
function writeWhole(file, text) {
  mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, text, { mode: 0o600 })
  chmodSync(half, 0o600)
  renameSync(half, file)
}
