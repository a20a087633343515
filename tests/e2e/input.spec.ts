import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { HOSTILE_TEXTS } from '../security/hostile-texts.ts'
import { type Cast, castOf, cookie } from './cast.ts'
import { expect, test } from './fixtures.ts'
import { serverActions } from './server-actions.ts'

/** Bodies from a folder (JSON torture files, lists of texts), given by `npm run drill:input -- FOLDER`, and our own. */
const FOLDER = process.env.CLEARSPINE_HOSTILE_FILES

/** R9: nothing may take longer; the limit ends what hangs and proves no speed. */
const HANGS_AFTER_MS = process.env.CLEARSPINE_TIER === 'full' ? 2_000 : 30_000

let cast: Cast
test.beforeAll(async ({ clinic }) => {
  cast = await castOf(clinic)
})
test.afterAll(() => cast?.superuser.end())

function bodies(): readonly { readonly name: string; readonly body: Buffer }[] {
  const ours = HOSTILE_TEXTS.map((text) => ({ name: JSON.stringify(text).slice(0, 40), body: Buffer.from(text) }))
  if (FOLDER === undefined) return [...ours, { name: 'deep', body: Buffer.from('['.repeat(50_000)) }]
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return [...ours, ...files.map(({ parentPath, name }) => ({ name, body: readFileSync(path.join(parentPath, name)) }))]
}

test('no body is a fault of ours, and none is waited for', async ({ baseURL }) => {
  test.setTimeout(3_600_000)
  const session = cookie(cast.own.physician.token)
  const actions = serverActions().filter(({ name }) => name !== 'signOutAction')
  const wrong: string[] = []
  let [sent, slowest] = [0, 0]
  const post = async (what: string, address: string, headers: Record<string, string>, body: BodyInit) => {
    const began = performance.now()
    const request = {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(HANGS_AFTER_MS),
    } as const
    const answer = await fetch(`${baseURL}${address}`, request).catch((error: Error) => error)
    const status = answer instanceof Error ? 0 : answer.status
    if (!(answer instanceof Error)) await answer.arrayBuffer()
    sent += 1
    slowest = Math.max(slowest, performance.now() - began)
    // A body that is too large may be cut off in the middle, which fetch calls a failure of the network.
    const cutOff = answer instanceof Error && answer.name !== 'TimeoutError'
    if (status >= 500 || (status === 0 && !cutOff)) wrong.push(`${what}: ${status || String(answer)}`)
  }
  const all = bodies()
  for (const [n, { name, body }] of all.entries()) {
    const blob = new Uint8Array(body)
    // Every body to a few actions in turn, so that each action meets many; every body to every route.
    for (const action of [0, 1, 2].map((step) => actions[(n * 3 + step) % actions.length])) {
      if (!action) continue
      const called = { 'next-action': action.id, accept: 'text/x-component', ...session }
      await post(
        `${action.name} ${name}`,
        action.address,
        { ...called, 'content-type': 'text/plain;charset=UTF-8' },
        blob,
      )
      const form = new FormData()
      form.append('_1_text', body.toString())
      form.append('_1_reason', body.toString())
      form.append(
        '0',
        JSON.stringify(
          [...Array(Math.max(0, action.parameters - 2)).fill(cast.subject.pid), { status: 'idle' }, '$K1'].slice(
            -Math.max(1, action.parameters),
          ),
        ),
      )
      await post(`${action.name} ${name} in a form`, action.address, called, form)
    }
    for (const address of ['/api/auth/callback/credentials', '/api/role', '/sign-in']) {
      await post(`${address} ${name}`, address, { ...session, 'content-type': 'application/json' }, blob)
    }
  }
  for (const size of [256_001, 10_000_000]) {
    await post(`${size} bytes`, '/patients', { ...session, 'content-type': 'text/plain' }, 'x'.repeat(size))
  }
  console.log(
    `R9: ${sent} posts of ${all.length} bodies: ${wrong.length} faults or hangs, slowest ${slowest.toFixed(0)} ms`,
  )
  expect(wrong).toEqual([])
})
