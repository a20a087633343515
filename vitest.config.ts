import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const empty = fileURLToPath(new URL('./tests/support/empty.ts', import.meta.url))

/** Far from UTC and with an odd offset: code that forgets the time zone fails here, not in some facility. */
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { alias: [{ find: 'server-only', replacement: empty }] },
  test: {
    // A limit only ends what hangs; how fast something is depends on what else the machine does.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'tests/{access,architecture,audit,clinical,dicom,documents,messages,reports,scripts,ui}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/{auth,db,log,security,use-cases,verify}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
          // A worker waits for the database about as long as it computes; more of them than the two cores of the smallest
          // machine only make each other slow.
          maxWorkers: 2,
          // Signing a facility's people in hashes four passwords, which a loaded machine takes seconds for. Nothing is timed.
          testTimeout: 60_000,
        },
      },
    ],
  },
})
