import { randomUUID } from 'node:crypto'
import { builtRoutes } from '../access/manifest.ts'
import { ACTIONS, type ActionRow, type Answer, declared, PAGES, ROUTES, type Row } from '../access/route-table.ts'
import { addressOf } from '../access/subject.ts'
import { VISITORS } from '../access/visitors.ts'
import { type Cast, castOf, cookie } from './cast.ts'
import { expect, test } from './fixtures.ts'
import { serverActions } from './server-actions.ts'

/**
 * The access matrix: every page, route handler and server action of the build × every kind of visitor × a record of the
 * own facility and of another one, asked over HTTP with real sessions. tests/access/route-table.ts says what each cell is.
 */

const actions = serverActions()
const routes = builtRoutes()

/** Requests at a time: as many as the two cores of a small machine serve without a queue. */
const AT_ONCE = 4

let cast: Cast

test.beforeAll(async ({ clinic }) => {
  cast = await castOf(clinic)
})
test.afterAll(() => cast?.superuser.end())

/** Each visitor of each facility. */
const everybody = () =>
  VISITORS.flatMap((visitor) => [
    { visitor, isOwn: true, ...cast.own[visitor] },
    { visitor, isOwn: false, ...cast.other[visitor] },
  ])

const DOOR = /^(https?:\/\/[^/]+)?\/sign-in/

/** What an answer amounts to. A page leads to the door, a route says 401; neither shows whether something is there. */
function answerOf(response: Response): Answer | string {
  const to = response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? ''
  if (response.status === 401 || DOOR.test(to)) return 'door'
  if (response.status === 404) return 'nothing'
  return response.status < 400 ? 'open' : `status ${response.status}`
}

const TABLES = [
  { kind: 'page', table: PAGES },
  { kind: 'route', table: ROUTES },
] as const

for (const { kind, table } of TABLES) {
  test(`every ${kind} of the build has a row, and every row a ${kind}`, () => {
    const built = routes.filter((each) => each.kind === kind).map(({ route }) => route)
    expect(built.toSorted()).toEqual(Object.keys(table).toSorted())
  })

  test(`every ${kind} answers each visitor as the table says`, async ({ baseURL }) => {
    const cells = Object.entries(table).flatMap(([route, row]) =>
      everybody().map((person) => ({ route, row, ...person })),
    )
    const wrong: string[] = []
    for (let next = 0; next < cells.length; next += AT_ONCE) {
      await Promise.all(
        cells.slice(next, next + AT_ONCE).map(async ({ route, row, visitor, isOwn, token }) => {
          const address = `${baseURL}${addressOf(route, cast.subject)}${row.query?.(cast.subject) ?? ''}`
          const [expected, got] = [declared(row, visitor, isOwn), found(row, kind, await visit(address, cookie(token)))]
          if (got !== expected) wrong.push(sentence(route, visitor, isOwn, expected, got))
        }),
      )
    }
    console.log(`access matrix: ${cells.length} cells of ${Object.keys(table).length} ${kind}s`)
    expect(wrong).toEqual([])
  })
}

/** Opens an address, and the one that it leads on to, unless that is the door. */
async function visit(address: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(address, { headers, redirect: 'manual' })
  await response.arrayBuffer()
  const onTo = response.headers.get('location')
  if (onTo === null || DOOR.test(onTo)) return response
  return visit(new URL(onTo, address).href, headers)
}

const sentence = (what: string, visitor: string, isOwn: boolean, expected: string, got: string) =>
  `${what}, ${visitor} of the ${isOwn ? 'own' : 'other'} facility: declared ${expected}, found ${got}`

/** What everybody may ask for is open whatever it says, as long as it is no fault. */
function found(row: Row, kind: 'page' | 'route', response: Response): Answer | string {
  if (row.to === '*') return response.status < 500 ? 'open' : `status ${response.status}`
  return kind === 'page' || response.status !== 403 ? answerOf(response) : 'nothing'
}

test('every server action of the build has a row, and every row an action', () => {
  expect([...new Set(actions.map(({ name }) => name))].toSorted()).toEqual(Object.keys(ACTIONS).toSorted())
})

test('every server action lets in whom the table names, and does nothing for anybody else', async ({
  baseURL,
  clinic,
}) => {
  test.setTimeout(300_000)
  const before = await lasting(clinic)
  const wrong: string[] = []
  let cells = 0
  // Signing out ends the sessions that the others need.
  for (const action of actions.toSorted(
    (a, b) => Number(a.name === 'signOutAction') - Number(b.name === 'signOutAction'),
  )) {
    const row = ACTIONS[action.name]
    if (!row) continue
    for (const { visitor, isOwn, token } of everybody()) {
      const expected = declared(row, visitor, isOwn)
      // Whoever may is met with an empty form, which opens the door and does nothing; whoever may not, with a good one.
      const response = await fetch(`${baseURL}${action.address}`, {
        method: 'POST',
        headers: { 'next-action': action.id, accept: 'text/x-component', ...cookie(token) },
        body: bodyOf(row, action.parameters, expected !== 'open'),
        redirect: 'manual',
      })
      const said = await response.text()
      const got = answerOf(response)
      cells += 1
      // A refusal in words is an answer too: what counts is that nothing was done, which is looked at below.
      const holds =
        expected === 'nothing'
          ? got === 'nothing' || (got === 'open' && (await leadsNowhere(response, baseURL, token)))
          : got === expected
      if ((row.to !== '*' && !holds) || response.status >= 500) {
        wrong.push(`${sentence(action.name, visitor, isOwn, expected, got)} (${said.slice(0, 200)})`)
      }
    }
  }
  console.log(`access matrix: ${cells} cells of ${actions.length} server actions`)
  expect(wrong).toEqual([])
  expect(await lasting(clinic)).toEqual(before)
})

/** An action that was done leads on to what it made; one that was not stays, or leads to what is not there. */
async function leadsNowhere(response: Response, baseURL: string | undefined, token: string | null): Promise<boolean> {
  const onTo = response.headers.get('x-action-redirect')?.split(';')[0]
  if (onTo === undefined) return true
  return (await visit(new URL(onTo, baseURL).href, cookie(token))).status === 404
}

/** The body that the framework's own client would send. */
function bodyOf(row: ActionRow, parameters: number, good: boolean): FormData {
  const body = new FormData()
  const bound = row.arguments?.(cast.subject) ?? []
  const form = [{ status: 'idle' }, '$K1'].slice(bound.length - Math.max(parameters, bound.length) + 2)
  if (row.form) {
    body.append('_1_submissionId', randomUUID())
    if (good) for (const [name, value] of Object.entries(row.form(cast.subject))) body.append(`_1_${name}`, value)
  }
  body.append('0', JSON.stringify([...bound, ...form]))
  return body
}

/** What a visit alone adds to: the log, sessions, challenges, counted tries, and the notes of one's own list that an open door may make. */
const MAY_GROW = /audit|log_|login_session|care_list|recommendation|challenge|guess_allowance/

async function lasting(clinic: { rows(): Promise<Readonly<Record<string, number>>> }) {
  return Object.fromEntries(Object.entries(await clinic.rows()).filter(([table]) => !MAY_GROW.test(table)))
}
