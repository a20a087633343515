import { builtRoutes } from '../access/manifest.ts'
import { addressOf } from '../access/subject.ts'
import { type Cast, castOf, cookie } from './cast.ts'
import { expect, test } from './fixtures.ts'
import { type RawAnswer, send } from './raw-http.ts'

/**
 * What passive scanners look for (the rules of OWASP ZAP that apply), on every address of the build as everybody may see
 * it, and on addresses that should not be there.
 */

let cast: Cast
test.beforeAll(async ({ clinic }) => {
  cast = await castOf(clinic)
})
test.afterAll(() => cast?.superuser.end())

type Finding = (answer: RawAnswer, address: string) => string | null

const header = (name: string, expected: RegExp): Finding => {
  return ({ headers }) => (expected.test(String(headers[name] ?? '')) ? null : `${name} is ${headers[name]}`)
}
const noHeader = (name: string): Finding => {
  return ({ headers }) => (headers[name] === undefined ? null : `${name}: ${headers[name]}`)
}
const notInBody = (what: string, pattern: RegExp): Finding => {
  return ({ body }) => {
    const found = pattern.exec(body)
    return found ? `${what}: …${found[0].slice(0, 80)}…` : null
  }
}

/** On every answer. */
const ALWAYS: readonly Finding[] = [
  header('x-content-type-options', /^nosniff$/),
  noHeader('x-powered-by'),
  noHeader('server'),
  noHeader('access-control-allow-origin'),
  noHeader('x-aspnet-version'),
  noHeader('sourcemap'),
  ({ headers, body }) =>
    body === '' || /charset=utf-8|image\/|font\/|application\/(json|pdf|octet)/i.test(String(headers['content-type']))
      ? null
      : `content-type ${headers['content-type']}`,
]

/** On every answer that is not a static file. */
const DYNAMIC: readonly Finding[] = [
  ...ALWAYS,
  header('content-security-policy', /default-src 'self'.*frame-ancestors 'none'/),
  header('cache-control', /no-store/),
  header('referrer-policy', /^same-origin$/),
  header('cross-origin-opener-policy', /^same-origin$/),
  header('cross-origin-resource-policy', /^same-origin$/),
  header('permissions-policy', /camera=\(\)/),
  ({ headers }) =>
    (headers['set-cookie'] ?? []).find((each) => !/httponly/i.test(each) || !/samesite=lax/i.test(each)) ?? null,
  notInBody('a stack trace', /\bat (?:async )?[\w.<>]+ \((?:\/|file:|webpack|\.next)[^)]*:\d+:\d+\)/),
  notInBody('a path of the server', /\/(?:var|home|root|tmp|usr)\/[\w./-]+\.(?:js|ts|mjs)/),
  notInBody('a failure of the database', /Prisma|SQLSTATE|pg_|ECONNREFUSED/),
  notInBody('something of another site', /(?:src|href|action)="(?:https?:)?\/\/(?!localhost)/),
  notInBody('a script without nonce', /<script(?![^>]*nonce=)[^>]*>/),
  notInBody('a style element without nonce', /<style(?![^>]*nonce=)[^>]*>/),
  notInBody('a handler in markup', /<[^>]+\son(?:click|load|error|submit|focus)=/),
  notInBody(
    'a text that a GET would send',
    /<form(?=[^>]*method="get")[^>]*>(?:(?!<\/form>)[\s\S])*type="(?:text|search|password)"/i,
  ),
  notInBody('a password without a hint for managers', /<input(?=[^>]*type="password")(?![^>]*autocomplete=)/i),
  notInBody('a comment that says something', /<!--(?!\s*-->|[$/?])(?:(?!-->)[\s\S])+-->/),
  notInBody('an address with somebody in it', /href="[^"]*(?:mrn|name|birth)=/i),
  notInBody('a link that opens a window with ours', /target="_blank"(?![^>]*rel="[^"]*noopener)/),
]

/** Addresses where others have left something. */
const LEFT_BEHIND = [
  '/.git/HEAD',
  '/.env',
  '/.env.local',
  '/package.json',
  '/package-lock.json',
  '/next.config.js',
  '/.next/BUILD_ID',
  '/prisma/schema.prisma',
  '/proxy.ts',
  '/tsconfig.json',
  '/server.js',
  '/backup.zip',
  '/dump.sql',
  '/phpinfo.php',
  '/wp-login.php',
  '/admin/',
  '/api',
  '/api/',
  '/graphql',
  '/swagger.json',
  '/openapi.json',
  '/actuator/health',
  '/metrics',
  '/debug',
  '/server-status',
  '/.well-known/openid-configuration',
  '/_next/',
  '/_next/static/',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/data/x/index.json',
  '/__nextjs_original-stack-frame',
  '/_next/static/chunks/main.js.map',
  '/.DS_Store',
  '/id_rsa',
  '/log/',
  '/.data/secrets.json',
  '/..%2f..%2fetc%2fpasswd',
]

test('nothing that a passive scanner looks for is found on any address', async ({ baseURL }) => {
  test.setTimeout(300_000)
  const findings = new Set<string>()
  let looked = 0
  const assets = new Set<string>()
  for (const { route } of builtRoutes()) {
    const address = addressOf(route, cast.subject)
    for (const visitor of ['physician', 'physiotherapist', 'administrator', 'nobody'] as const) {
      const answer = await send(String(baseURL), address, { headers: cookie(cast.own[visitor].token) })
      looked += 1
      for (const [, asset = ''] of answer.body.matchAll(/"(\/_next\/static\/[^"\\]+)"/g)) assets.add(asset)
      const rules = route === '/icon.svg' ? ALWAYS : DYNAMIC
      for (const rule of rules) {
        const found = rule(answer, address)
        if (found) findings.add(`${route}: ${found}`)
      }
    }
  }
  for (const address of LEFT_BEHIND) {
    const answer = await send(String(baseURL), address)
    looked += 1
    if (answer.status < 300) findings.add(`${address} is there`)
    for (const rule of DYNAMIC) {
      const found = answer.status < 400 ? null : rule(answer, address)
      if (found && !address.startsWith('/_next/static')) findings.add(`${address}: ${found}`)
    }
  }
  for (const asset of assets) {
    const answer = await send(String(baseURL), asset)
    looked += 1
    for (const rule of [...ALWAYS, notInBody('a source map', /\/\/# sourceMappingURL/)]) {
      const found = rule(answer, asset)
      if (found) findings.add(`${asset.split('.').at(-1)} files: ${found}`)
    }
    if ((await send(String(baseURL), `${asset}.map`)).status < 400) findings.add(`${asset}.map is there`)
  }
  console.log(`scan: ${looked} answers looked at, ${assets.size} of them static files, ${findings.size} findings`)
  expect([...findings]).toEqual([])
})

test('nothing is kept in the browser but cookies', async ({ physician }) => {
  await physician.goto('/work')
  const kept = await physician.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations?.())?.length ?? 0,
  }))
  expect(kept).toEqual({ local: [], session: [], databases: 0, workers: 0 })
})
