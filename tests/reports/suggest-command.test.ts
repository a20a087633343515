import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

function suggest(input: string, ...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/suggest.ts', ...args], {
    input,
    encoding: 'utf8',
  })
  return { lines: stdout.split('\n').filter((line) => line !== ''), stderr, status }
}

const report = (text: string) => JSON.stringify({ text, modality: 'MR', region: 'LUMBAR' })

describe('npm run suggest', () => {
  it('answers one line a report, with the fields in their order', () => {
    const { lines, status } = suggest(
      `${report('L4-5: severe canal stenosis.')}\n${report('腰4/5左侧椎间孔轻度狭窄')}\n`,
      '-',
    )
    expect(lines).toEqual([
      '{"suggestions":[{"level":"L4-L5","field":"central","side":null,"value":"SEVERE","quote":"severe canal stenosis"}]}',
      '{"suggestions":[{"level":"L4-L5","field":"foramen","side":"L","value":"MILD","quote":"左侧椎间孔轻度狭窄"}]}',
    ])
    expect(status).toBe(0)
  })

  it('keeps numbers apart from grades', () => {
    const { lines } = suggest(report('L4-5: AP canal diameter 9 mm.'), '-')
    expect(lines).toEqual([
      '{"suggestions":[],"measurements":[{"level":"L4-L5","field":"apCanalMm","value":9,"quote":"AP canal diameter 9 mm"}]}',
    ])
  })

  it('names the line of what is no report and answers the others', () => {
    const { lines, status } = suggest(`${report('x')}\nnonsense\n{"text":5}\n[]\n${report('y')}\n`, '-')
    expect(lines[0]).toBe('{"suggestions":[]}')
    expect(lines[1]).toMatch(/^\{"error":"line 2: /)
    expect(lines[2]).toMatch(/^\{"error":"line 3: text: /)
    expect(lines[3]).toMatch(/^\{"error":"line 4: /)
    expect(lines[4]).toBe('{"suggestions":[]}')
    expect(status).toBe(2)
  })

  it('says how it is used when no file is named, and that a file cannot be read', () => {
    expect(suggest('').stderr).toContain('Usage: npm run suggest -- FILE')
    expect(suggest('', 'no-such-file.ndjson').lines[0]).toMatch(/"error":"no-such-file.ndjson cannot be read/)
  })
})
