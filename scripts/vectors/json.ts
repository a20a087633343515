/**
 * Hostile JSON and strings (JSONTestSuite, the big list of naughty strings) against the canonical form: whatever comes
 * in, it is either written and read back unchanged or refused with the room's own error.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { canonicalJson, parseCanonical } from '#lib/audit/canonical'
import { fromUtf8 } from '#lib/audit/encoding'
import { type Check, expectEqual, refusalOf, runSet, type SetResult } from './result.ts'
import { filesInTar } from './tar.ts'

export async function runJsonVectors(folder: string): Promise<SetResult[]> {
  const files = filesInTar(gunzipSync(readFileSync(join(folder, 'JSONTestSuite-data.tar.gz'))))
  const strings: string[] = JSON.parse(readFileSync(join(folder, 'blns.json'), 'utf8'))
  return [
    await runSet('JSON: test suite', files.filter(({ name }) => name.endsWith('.json')).map(fileCheck)),
    await runSet('JSON: naughty strings', strings.map(stringCheck)),
  ]
}

/** By name: y_ is JSON, n_ is not, and the others are for each parser to decide. */
function fileCheck({ name, bytes }: { name: string; bytes: Uint8Array }): Check {
  const kind = name.split('/').at(-1)?.slice(0, 2)
  return {
    name,
    check: async () => {
      const refusal = await refusalOf(() => {
        const text = fromUtf8(bytes)
        expectEqual(canonicalJson(parseCanonical(text)), text)
      })
      if (kind === 'n_' && !refusal) throw new Error('accepted, and is no JSON')
      if (kind === 'y_') await refusalOf(() => requireRoundTrip(JSON.parse(fromUtf8(bytes))))
    },
  }
}

function stringCheck(text: string, i: number): Check {
  return {
    name: `string ${i}`,
    check: () => {
      requireRoundTrip(text)
      requireRoundTrip({ [text]: [text] })
    },
  }
}

function requireRoundTrip(value: unknown): void {
  const text = canonicalJson(value)
  expectEqual(canonicalJson(parseCanonical(text)), text)
  expectEqual(text, canonicalJson(structuredClone(value)))
}
