import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** RFC 4226 appendix D and RFC 6238 appendix B, each with their first value. */
const codes = (hotp: string) => ({
  digits: 8,
  secretsAscii: { SHA1: '12345678901234567890' },
  totp: [[59, '94287082', 'SHA1']],
  hotp6_rfc4226: [hotp],
})

function runOn(name: string, files: Record<string, unknown>) {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  }
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test-vectors.ts', join(folder, name)], {
    encoding: 'utf8',
  })
  return { status, stdout }
}

describe('npm run test:vectors', () => {
  it('runs what is there, and does not take a missing set for a pass', () => {
    const { status, stdout } = runOn('some', { 'totp/rfc6238.json': codes('755224') })
    expect(stdout).toMatch(/^TOTP codes +1 +0$/m)
    expect(stdout).toMatch(/^HOTP codes +1 +0$/m)
    expect(stdout).toMatch(/^signed-note +missing/m)
    expect(stdout).toMatch(/^total +2 +0$/m)
    expect(status).toBe(1)
  })

  it('names what failed, what was found and what it should be', () => {
    const { status, stdout } = runOn('wrong', { 'totp/rfc6238.json': codes('755225') })
    expect(stdout).toMatch(/^HOTP codes +0 +1$/m)
    expect(stdout).toContain('counter 0: is 755224, and should be 755225')
    expect(status).toBe(1)
  })

  it('counts a set that cannot be read, or is empty, as failed', () => {
    const { status, stdout } = runOn('broken', { 'totp/rfc6238.json': '{', 'signed-note/signed-note.json': [] })
    expect(stdout).toMatch(/^totp +0 +1$/m)
    expect(stdout).toMatch(/^signed notes +0 +1$/m)
    expect(status).toBe(1)
  })

  it('asks for a folder', () => {
    expect(spawnSync(process.execPath, ['scripts/test-vectors.ts']).status).toBe(2)
    expect(spawnSync(process.execPath, ['scripts/test-vectors.ts', join(folder, 'nowhere')]).status).toBe(2)
  })
})
