import { readFileSync } from 'node:fs'

/**
 * What the Prisma command line passes to its engine.
 *
 * @param {readonly string[]} argv
 * @returns {{ datamodels: [string, string][], url: string, command: string | undefined }} schema files with their text;
 *   where the database is; a command on the database as a whole, instead of JSON-RPC
 */
export function argumentsOf(argv) {
  /** @type {[string, string][]} */
  const datamodels = []
  let url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? ''
  let command
  for (const [index, argument] of argv.entries()) {
    const value = argv[index + 1] ?? ''
    if (argument === '-d' || argument === '--datamodels') datamodels.push([value, readFileSync(value, 'utf8')])
    if (argument === '--datasource') url = JSON.parse(value).url ?? url
    if (argument === 'cli') command = value
  }
  return { datamodels, url, command }
}
