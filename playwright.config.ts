import { defineConfig } from 'playwright/test'

/** Beside the portal's own port, so that tests run while a portal does. */
const port = Number(process.env.E2E_PORT ?? 3200)
const baseURL = `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/test-results/e2e',
  // The journeys share one portal and one log, and the machine has two cores: one for the browser, one for the portal.
  workers: 1,
  // A journey that passes only at the second try has found something.
  retries: 0,
  // Limits end what hangs; how fast a page is depends on what else the machine does.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        // Chromium's sandbox cannot be set up as root, which is what containers and CI run as; the pages are our own.
        '--no-sandbox',
        // Containers give /dev/shm 64 MB, which a tab can outgrow.
        '--disable-dev-shm-usage',
        '--disable-gpu',
        // The browser's own calls home: on a closed network each of them waits and fails.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node scripts/run.mjs start --fresh',
    url: `${baseURL}/api/health`,
    env: {
      CLEARSPINE_DATA_DIR: '.data/e2e',
      PORT: String(port),
      HOST: '127.0.0.1',
      NEXTAUTH_URL: baseURL,
      DATABASE_URL: '',
    },
    // From an empty folder: a cluster, the demo facility, and the pages if nobody has built them.
    timeout: 300_000,
    // A server that is there already would have the data of another run.
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
