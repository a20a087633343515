import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const empty = fileURLToPath(new URL('./tests/support/empty.ts', import.meta.url))

/** Every test runs in a zone with an odd offset, so that code that forgets the time zone fails (docs/decisions). */
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { alias: [{ find: 'server-only', replacement: empty }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{clinical,audit,access,architecture,messages,reports,ui,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/{db,auth,use-cases}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
