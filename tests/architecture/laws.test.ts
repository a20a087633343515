import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import laws from '../../.dependency-cruiser.mjs'

/** For each law one file that breaks it: where it lies and what it imports. A law that cannot be broken keeps nothing. */
const BREAKERS: Record<string, { readonly file: string; readonly imports: string }> = {
  'the-guideline-is-decided-by-its-arguments-alone': { file: 'lib/clinical/a.ts', imports: 'node:crypto' },
  'who-may-do-what-is-one-table-that-needs-nothing': { file: 'lib/access/a.ts', imports: 'zod' },
  'the-log-is-arithmetic-that-runs-anywhere': { file: 'lib/audit/a.ts', imports: 'node:crypto' },
  'the-log-does-not-choose-its-own-hash': { file: 'lib/audit/b.ts', imports: './node-crypto.ts' },
  'the-servers-hash-is-node-crypto-and-nothing-more': { file: 'lib/audit/node-crypto.ts', imports: 'node:fs' },
  'flags-are-decided-by-what-they-are-given': { file: 'lib/audit-flags/a.ts', imports: 'node:crypto' },
  'report-texts-are-read-without-looking-anything-up': { file: 'lib/reports/a.ts', imports: 'node:fs' },
  'words-know-the-vocabularies-and-nothing-else': { file: 'lib/messages/a.ts', imports: '../db/target.ts' },
  'words-need-only-the-types-of-what-they-name': { file: 'lib/messages/b.ts', imports: '../clinical/target.ts' },
  'documents-are-made-of-what-they-are-given': { file: 'lib/documents/a.ts', imports: '../db/target.ts' },
  'one-door-to-the-database': { file: 'lib/use-cases/a.ts', imports: 'pg' },
  'scripts-make-databases-and-do-not-query-them': { file: 'scripts/a.ts', imports: '@prisma/client' },
  'pages-never-open-the-database': { file: 'app/a.ts', imports: '../lib/db/target.ts' },
  'lib-knows-no-page': { file: 'lib/use-cases/b.ts', imports: '../../app/target.ts' },
  'only-the-door-knows-the-request': { file: 'lib/use-cases/c.ts', imports: 'next/headers' },
  'floors-only-go-down': { file: 'lib/use-cases/d.ts', imports: '../auth/target.ts' },
  'the-environment-is-read-before-anything-else': { file: 'lib/env.ts', imports: './db/target.ts' },
  'shared-ui-knows-no-domain': { file: 'app/_ui/a.tsx', imports: '../../lib/clinical/target.ts' },
  'the-portal-does-not-need-its-scripts': { file: 'app/b.ts', imports: '../scripts/target.mjs' },
  'nothing-imports-tests': { file: 'app/c.ts', imports: '../tests/target.ts' },
  'no-circles': { file: 'lib/db/a.ts', imports: './b.ts' },
  'every-import-resolves': { file: 'lib/db/c.ts', imports: './not-there.ts' },
}

/** What the breakers import, and what closes the circle. */
const TARGETS: Record<string, string> = {
  'lib/access/target.ts': 'export {}',
  'lib/clinical/target.ts': 'export {}',
  'lib/db/target.ts': 'export {}',
  'lib/auth/target.ts': 'export {}',
  'lib/db/b.ts': "import './a.ts'",
  'app/target.ts': 'export {}',
  'scripts/target.mjs': 'export {}',
  'tests/target.ts': 'export {}',
  'node_modules/zod/index.js': '',
  'node_modules/pg/index.js': '',
  'node_modules/@prisma/client/index.js': '',
  'node_modules/next/headers.js': '',
  // Nothing of this breaks a law: arrows that go down, within a room, and a type across a line that only types may cross.
  'lib/clinical/lawful.ts': "import './target.ts'\nimport 'zod'",
  'lib/messages/lawful.ts': "import type {} from '../clinical/target.ts'",
  'lib/use-cases/lawful.ts': "import '../db/target.ts'\nimport '../clinical/target.ts'",
  'app/lawful.ts': "import '../lib/auth/target.ts'\nimport '../lib/clinical/target.ts'",
}

describe('the laws of who may import whom', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'clearspine-laws-'))
  let broken: readonly { readonly law: string; readonly file: string }[] = []

  beforeAll(async () => {
    for (const [file, text] of Object.entries(TARGETS)) write(file, text)
    for (const { file, imports } of Object.values(BREAKERS)) write(file, `import '${imports}'`)
    const { forbidden, options } = laws
    const { output } = await cruise(['app', 'lib', 'scripts', 'tests'], {
      ...options,
      tsConfig: undefined,
      ruleSet: { forbidden },
      validate: true,
      baseDir: project,
    })
    broken = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ law: rule.name, file: from }))
  })
  afterAll(() => rmSync(project, { recursive: true }))

  function write(file: string, text: string) {
    const target = path.join(project, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }

  it('has a file that breaks each of them', () => {
    expect(Object.keys(BREAKERS)).toEqual(laws.forbidden?.map(({ name }) => name))
  })

  it.each(Object.entries(BREAKERS))('%s: names the file that breaks it', (law, { file }) => {
    expect(broken).toContainEqual({ law, file })
  })

  it('leave alone what goes down, stays in its room, or is only a type', () => {
    expect(broken.filter(({ file }) => file.endsWith('lawful.ts'))).toEqual([])
  })

  it('each say why they are there', () => {
    for (const law of laws.forbidden ?? []) expect(law.comment, law.name).toMatch(/\w.{40,}\.$/s)
  })
})
