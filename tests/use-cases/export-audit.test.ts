import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseAuditQuery } from '#lib/audit/search-query'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { exportAudit } from '#lib/use-cases/export-audit'
import { prepareAuditExport } from '#lib/use-cases/prepare-audit-export'
import { searchAudit } from '#lib/use-cases/search-audit'
import type { ExportFormat } from '#lib/use-cases/shared/export-formats'
import { aPatient } from '../support/a-patient.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { logFiles, sequenced } from '../support/log.ts'

const run = promisify(execFile)
const ENTRIES = process.env.CLEARSPINE_TIER === 'full' ? 20_000 : 1_100

let here: TestFacility
let there: TestFacility
let folder: string
let vkey: string
let size: number

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clearspine-export-'))
  here = await aFacility()
  there = await aFacility()
  // What a spreadsheet would run, and what a page might.
  const patient = await aPatient(here.physician, { mrn: '=1+1', familyName: '+CMD|calc', givenName: '"<b>王</b>,\n' })
  for (let written = 0; written < ENTRIES; written += 550) {
    await inTransaction(here.physician, async (tx) => {
      for (let index = written; index < Math.min(written + 550, ENTRIES); index += 1) {
        const at = new Date(NOW.getTime() - index * 1000)
        await appendEntry(tx, here.physician, {
          type: 'advice.viewed',
          at,
          patientRef: patient.auditRef,
          payload: { index },
        })
      }
    })
  }
  await inTransaction(there.physician, (tx) => appendEntry(tx, there.physician, { type: 'advice.viewed', at: NOW }))
  ;({ vkey } = await logFiles())
  await sequenced()
  const prepared = await prepareAuditExport(here.administrator, query({ action: 'advice.*' }), NOW)
  size = (prepared.ok && prepared.value.size) || 0
})

function query(parameters: Record<string, string>) {
  const parsed = parseAuditQuery(parameters)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.query
}

async function exported(format: ExportFormat, parameters: Record<string, string> = { action: 'advice.*' }, by = here) {
  const result = await exportAudit(by.administrator, { query: query(parameters), format, size }, NOW)
  if (!result.ok) throw new Error(result.reason)
  let text = ''
  for await (const piece of result.value.pieces) text += piece
  return { ...result.value, text }
}

async function kept(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

/** What the command says of files. */
async function checked(...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
  return run(process.execPath, ['scripts/check-export.ts', ...args]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failure: { code: number; stdout: string; stderr: string }) => ({
      code: failure.code,
      said: failure.stdout + failure.stderr,
    }),
  )
}

const coding = z.object({ system: z.string(), code: z.string(), display: z.string().optional() })
/** What FHIR R4 requires of an AuditEvent, and BALP of its agents and patients. */
const auditEvent = z.object({
  resourceType: z.literal('AuditEvent'),
  id: z.uuid(),
  type: coding,
  subtype: z.array(coding).min(1),
  action: z.enum(['C', 'R', 'U', 'D', 'E']),
  recorded: z.iso.datetime(),
  outcome: z.enum(['0', '4', '8', '12']),
  purposeOfEvent: z.array(z.object({ coding: z.array(coding).min(1) })),
  agent: z
    .array(z.object({ who: z.object({ identifier: z.object({ value: z.string() }) }), requestor: z.boolean() }))
    .min(1),
  source: z.object({ observer: z.object({ identifier: z.object({ value: z.string() }) }), type: z.array(coding) }),
  entity: z.array(z.object({ what: z.object({ identifier: z.object({ value: z.string() }) }), type: coding })),
})

describe('an export of the audit trail', () => {
  it.each(['csv', 'ndjson', 'fhir'] as const)('as %s equals the view, and is checked offline', async (format) => {
    const file = await exported(format)
    const proofs = await exported('proofs')
    expect(file.entries).toBe(ENTRIES)
    expect(file.fileName).not.toMatch(/CMD|王/)
    const name = await kept(file.fileName, file.text)
    await kept(proofs.fileName, proofs.text)
    const { code, said } = await checked(name, '--vkey', vkey)
    expect(said).toContain(`Intact: all ${ENTRIES} entries`)
    expect(code).toBe(0)
  })

  it('holds each leaf byte for byte, in the order of the view, and nobody else’s', async () => {
    const { text } = await exported('ndjson')
    const ids = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id as string)
    const page = await searchAudit(here.administrator, query({ action: 'advice.*' }), NOW)
    if (!page.ok) throw new Error(page.reason)
    expect(ids.slice(0, page.value.rows.length)).toEqual(page.value.rows.map(({ id }) => id))
    expect(new Set(ids).size).toBe(page.value.activity.total)
    expect(text).not.toContain(there.id)
  })

  it('lets no spreadsheet run a name', async () => {
    const { text } = await exported('csv')
    expect(text.startsWith('\ufeffindex,')).toBe(true)
    expect(text).toContain(`'+CMD|CALC, ""<b>王</b>,`)
    expect(text).toContain(`,'=1+1,`)
    expect(text).not.toMatch(/[\n,]"?[=+@-][A-Z1]/)
  })

  it('is a bundle of audit events with everything that FHIR requires', async () => {
    const { text } = await exported('fhir')
    const bundle = JSON.parse(text) as { entry: { resource: unknown }[] }
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
    expect(bundle.entry).toHaveLength(ENTRIES)
    for (const { resource } of bundle.entry) auditEvent.parse(resource)
  })

  it('of nothing is a file that says so', async () => {
    for (const format of ['csv', 'ndjson', 'fhir'] as const) {
      const asked = { action: 'log.*' }
      const file = await exported(format, asked)
      expect(file.entries).toBe(0)
      const name = await kept(`empty.${file.fileName.split('.').at(-1)}`, file.text)
      const proofs = await kept('empty.proofs.ndjson', (await exported('proofs', asked)).text)
      expect(await checked(name, '--proofs', proofs, '--vkey', vkey)).toMatchObject({ code: 0 })
    }
  })

  it('is an entry with what was asked and how many entries it holds', async () => {
    await exported('ndjson')
    const entries = await inTransaction(here.administrator, (tx) =>
      tx.auditEntry.findMany({
        where: { type: 'audit.exported' },
        include: { payload: true },
        orderBy: { id: 'desc' },
      }),
    )
    expect(JSON.parse(entries[0]?.payload?.payload ?? '')).toMatchObject({
      format: 'ndjson',
      entries: ENTRIES,
      size,
      asked: { action: 'advice.*' },
    })
  })

  it('is an administrator’s, of a head that was signed', async () => {
    const input = { query: query({}), format: 'csv', size } as const
    expect(await exportAudit(here.physician, input, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    const head = await exportAudit(here.administrator, { ...input, size: size + 1 }, NOW)
    expect(head).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('checking an export that is not what it was', () => {
  let leaves: string[]
  let proofs: string[]

  beforeAll(async () => {
    const name = (await exported('ndjson')).text
    leaves = name.trimEnd().split('\n')
    proofs = (await exported('proofs')).text.trimEnd().split('\n')
  })

  const said = async (lines: readonly string[], of: readonly string[], key = vkey, extension = 'ndjson') => {
    const file = await kept(`changed.${extension}`, `${lines.join('\n')}\n`)
    return checked(file, '--proofs', await kept('changed.proofs.ndjson', `${of.join('\n')}\n`), '--vkey', key)
  }

  it.each([
    [
      'an altered entry',
      () => [leaves.with(4, (leaves[4] ?? '').replace('success', 'refused')), proofs],
      /entry 5 of the export: .*root/,
    ],
    [
      'two entries in each other’s place',
      () => [leaves.with(0, leaves[1] ?? '').with(1, leaves[0] ?? ''), proofs],
      /entry 1 /,
    ],
    ['an entry left out at the end', () => [leaves.slice(0, -1), proofs], /entries are missing/],
    ['entry and proof left out together', () => [leaves.slice(0, -1), proofs.toSpliced(-2, 1)], /the proofs say/],
    ['a proof left out', () => [leaves, proofs.toSpliced(3, 1)], /entry 3 |no proof/],
    ['proofs that were cut', () => [leaves, proofs.slice(0, 10)], /no proof/],
    ['proofs without their end', () => [leaves, proofs.slice(0, -1)], /cut/],
    [
      'a head of another size',
      () => [leaves, proofs.with(0, (proofs[0] ?? '').replace(/"size":\d+/, '"size":7'))],
      /line 1/,
    ],
    ['a line that is no JSON', () => [leaves, proofs.with(2, '{')], /line 3 of the proofs is not JSON/],
    ['an entry that is no entry', () => [leaves.with(0, '{}'), proofs], /entry 1 of the export: not an audit entry/],
    ['a line too many', () => [leaves, [...proofs, '{}']], /something follows/],
  ] as const)('names %s', async (_, files, sentence) => {
    const [lines, of] = files() as [string[], string[]]
    const { code, said: told } = await said(lines, of)
    expect(told).toMatch(sentence)
    expect(told).not.toMatch(/\bat .*\.ts:\d+/)
    expect(code).toBe(1)
  })

  it('does not trust the key that the file brings along', async () => {
    const { code, said: told } = await said(leaves, proofs, `${vkey.slice(0, -4)}AAA=`)
    expect(told).toMatch(/^Not intact: /)
    expect(code).toBe(1)
  })

  it('compares what a spreadsheet shows with the entry itself', async () => {
    const { text } = await exported('csv')
    const changed = text.replace(',success,', ',refused,')
    const { said: told } = await said(changed.trimEnd().split('\r\n'), proofs, vkey, 'csv')
    expect(told).toMatch(/record 2: the column "outcome" says "refused", the entry itself says "success"/)
  })

  it.each([[[]], [['a.csv']], [['a.csv', '--key', 'x']], [['a.csv', 'b.csv', '--vkey', 'x']]])(
    'does not guess at %j',
    async (args) => {
      expect((await checked(...args)).code).toBe(2)
    },
  )

  it('says which file is not there', async () => {
    expect((await checked('nowhere.csv', '--vkey', vkey)).said).toMatch(/there is no file nowhere/)
    expect((await readFile('package.json', 'utf8')).includes('audit:check-export')).toBe(true)
  })
})
