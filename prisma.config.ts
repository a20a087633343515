import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

/*
 * Prisma's native schema engine is fetched by an install script, which we do not run, from a site that many networks do
 * not reach; without it even `prisma generate` ends. The stand-in speaks the same protocol from packages of the npm registry.
 */
const engines = new URL('./node_modules/@prisma/engines/', import.meta.url)
const hasNativeEngine = existsSync(engines) && readdirSync(engines).some((name) => name.startsWith('schema-engine-'))
if (!hasNativeEngine) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
    new URL('./prisma/engine/schema-engine.mjs', import.meta.url),
  )
}

/** Prisma's commands change the schema, which the portal's own role may not. `generate` needs no database at all. */
const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
