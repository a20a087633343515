/** RFC 8785 against cyberphone/json-canonicalization: six documents, and numbers given by their bits. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { canonicalJson, rfc8785 } from '#lib/audit/canonical'
import { toHex, utf8 } from '#lib/audit/encoding'
import { type Check, expectEqual, expectRefusal, runSet, type SetResult } from './result.ts'

export async function runJcsVectors(folder: string): Promise<SetResult[]> {
  const documents = readdirSync(join(folder, 'testdata', 'input')).sort()
  const numbers = gunzipSync(readFileSync(join(folder, 'es6testfile_10000.txt.gz')))
    .toString('ascii')
    .trim()
    .split('\n')
  return [
    await runSet(
      'JCS: documents',
      documents.map((name) => documentCheck(folder, name)),
    ),
    await runSet('JCS: numbers', numbers.map(numberCheck)),
  ]
}

function documentCheck(folder: string, name: string): Check {
  const read = (kind: string, file: string) => readFileSync(join(folder, 'testdata', kind, file), 'utf8')
  return {
    name,
    check: () => {
      const text = rfc8785(JSON.parse(read('input', name)))
      expectEqual(text, read('output', name))
      const hex = read('outhex', name.replace('.json', '.txt'))
      expectEqual(toHex(utf8(text)), hex.replaceAll(/\s/g, ''))
    },
  }
}

/** A line is the number's 64 bits in hex without leading zeroes, a comma, and the one way to write it. */
function numberCheck(line: string): Check {
  const [bits = '', expected = ''] = line.split(',')
  return {
    name: line,
    check: async () => {
      const view = new DataView(new ArrayBuffer(8))
      view.setBigUint64(0, BigInt(`0x${bits}`))
      const number = view.getFloat64(0)
      expectEqual(rfc8785(number), expected)
      // The house's own rule on top: written the same way, or refused because neighbours would be written so too.
      const inexact = Number.isInteger(number) && !Number.isSafeInteger(number)
      await expectRefusal(inexact, () => expectEqual(canonicalJson(number), expected))
    },
  }
}
