import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leavePidFile, oneAtATime, takePidFile } from '../../scripts/support/pid-file.mjs'

/** No process has this number: Linux counts to 4,194,304 at most. */
const NOBODY = 4_999_999

describe('a pid file', () => {
  let file = ''
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'clearspine-pid-')), 'start.pid')
  })
  afterEach(() => rmSync(path.dirname(file), { recursive: true }))

  it('belongs to who takes it first', () => {
    expect(takePidFile(file)).toEqual({ taken: true, afterCrash: false })
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
  })

  it('is refused while its owner lives', () => {
    writeFileSync(file, String(process.ppid))
    expect(takePidFile(file)).toEqual({ taken: false, by: process.ppid })
  })

  it('passes on from an owner who was killed, and says so', () => {
    writeFileSync(file, String(NOBODY))
    expect(takePidFile(file)).toEqual({ taken: true, afterCrash: true })
  })

  it('is not taken away by one who does not own it', () => {
    writeFileSync(file, String(process.ppid))
    leavePidFile(file)
    expect(existsSync(file)).toBe(true)
  })

  it('is free again after work that failed', async () => {
    await expect(oneAtATime(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(existsSync(file)).toBe(false)
  })
})
