import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse, sourcesBelow } from './sources.ts'

/** What use cases are made of (shared), and what the log's own job and the operator's checks are made of: nobody acts there. */
const PARTS = ['lib/use-cases/shared/', 'lib/use-cases/log/', 'lib/use-cases/verification/']

/** Done by the product itself: nobody acts, so there is nobody to ask the policy about. The log knows who by `system:`. */
const JOBS = ['lib/use-cases/sequence-audit-log.ts']

/** Everything else is one act each. */
const files = sourcesBelow('lib/use-cases').filter(
  (file) => !PARTS.some((folder) => file.startsWith(folder)) && !JOBS.includes(file),
)

describe('lib/use-cases: one file for each thing that the portal does', () => {
  it('has some', () => {
    expect(files).not.toEqual([])
  })

  it.each(files)('%s exports one function, named like the file', (file) => {
    const name = path.basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect(valuesExportedBy(file).map(nameOf)).toEqual([name])
  })

  it.each(files)('%s is told who acts, first of all', (file) => {
    const [useCase] = valuesExportedBy(file)
    const parameters = useCase && ts.isFunctionDeclaration(useCase) ? useCase.parameters : []
    expect(parameters[0]?.getText()).toBe('actor: Actor')
  })

  it.each(files)('%s asks the policy', (file) => {
    expect(parse(file).text).toMatch(/\b(permitted|can)\(\s*actor,/)
  })
})

describe('lib/use-cases: the jobs that the product does by itself', () => {
  it.each(JOBS)('%s is told what it needs, and no Actor', (file) => {
    expect(parse(file).text).not.toContain('#lib/access/')
    expect(valuesExportedBy(file)).toHaveLength(1)
  })
})

/** What a file exports besides types. */
function valuesExportedBy(file: string): readonly ts.Statement[] {
  return parse(file).statements.filter((statement) => {
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return false
    if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly
    if (ts.isExportAssignment(statement)) return true
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  })
}

function nameOf(statement: ts.Statement): string {
  return ts.isFunctionDeclaration(statement) ? (statement.name?.text ?? 'default') : statement.getText().slice(0, 60)
}
