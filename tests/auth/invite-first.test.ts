import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { acceptInvitation } from '#lib/auth/accept-invitation'
import { anyFacility, facilityIds } from '#lib/db/facilities'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { FIRST_FACILITY } from '../../scripts/invite-first/answers.ts'
import { aContext, signedInWithBoth } from '../support/sign-in.ts'

const ANSWERS = {
  facility: 'North Clinic',
  address: '1 Invented Road',
  'time-zone': 'Asia/Shanghai',
  'emergency-number': '120',
  licence: 'L-1',
  'family-name': 'Osei',
  'given-name': 'Ama',
  'login-name': 'osei.ama',
}

/** Runs the program as the command does, on this file's own empty database. */
function inviteFirst(answers: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const program = spawn(
      process.execPath,
      ['--conditions=react-server', 'scripts/invite-first.ts', JSON.stringify(answers)],
      { cwd: path.join(import.meta.dirname, '../..'), env: process.env },
    )
    let said = ''
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (said += text))
    program.once('close', (code) => resolve({ code, said }))
  })
}

it('opens an empty deployment for one administrator, who comes in by the link, and opens it once', async () => {
  expect(await anyFacility()).toBe(false)
  expect((await inviteFirst({ ...ANSWERS, 'time-zone': 'Mars/Olympus' })).code).toBe(1)
  expect(await anyFacility()).toBe(false)

  const answers = await Promise.all([inviteFirst(ANSWERS), inviteFirst({ ...ANSWERS, facility: 'South Clinic' })])
  expect(answers.map(({ code }) => code).toSorted()).toEqual([0, 1])
  const refused = answers.find(({ code }) => code === 1)
  expect(refused?.said).toContain('A facility is there already; nothing was changed.')
  expect(await facilityIds()).toHaveLength(1)

  const said = answers.find(({ code }) => code === 0)?.said ?? ''
  const token = /\/invitation#([A-Za-z0-9_-]{43})\n/.exec(said)?.[1] ?? ''
  const now = new Date()
  const password = 'walnut copper nineteen doors'
  expect(await acceptInvitation({ token, password, code: '' }, aContext(now))).toBe('accepted')
  const session = await signedInWithBoth('osei.ama', password, aContext(now))
  expect(session.role).toBe('ADMINISTRATOR')

  const [facility = ''] = await facilityIds()
  const people = await inFacilityBeforeSignIn(facility, (tx) => tx.practitioner.count())
  const entries = await inFacilityBeforeSignIn(facility, (tx) =>
    tx.auditEntry.findMany({ where: { type: 'facility.provisioned' } }),
  )
  expect(people).toBe(1)
  expect(entries.map(({ actorId }) => actorId)).toEqual(['system:provisioning'])
})

it.each([
  ['a facility without a name', { facility: ' ' }],
  ['a zone that no calendar knows', { 'time-zone': '+08:61' }],
  ['an emergency number of letters', { 'emergency-number': 'police' }],
  ['a login name with a blank', { 'login-name': 'a b c' }],
  ['something that is no answer', { roles: 'PHYSICIAN' }],
])('refuses %s', (_, edits) => {
  expect(FIRST_FACILITY.safeParse({ ...ANSWERS, ...edits }).success).toBe(false)
})
