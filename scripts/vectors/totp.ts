/** One-time codes against the tables of RFC 6238 appendix B and RFC 4226 appendix D. */
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Hmac, hotpCode, totpStep } from '#lib/auth/totp'
import { expectEqual, runSet, type SetResult } from './result.ts'

type TotpVectors = {
  digits: number
  secretsAscii: Record<string, string>
  totp: [seconds: number, code: string, algorithm: string][]
  hotp6_rfc4226: string[]
}

export async function runTotpVectors(folder: string): Promise<SetResult[]> {
  const { digits, secretsAscii, totp, hotp6_rfc4226 }: TotpVectors = JSON.parse(
    readFileSync(join(folder, 'rfc6238.json'), 'utf8'),
  )
  const hmacOf =
    (algorithm: string): Hmac =>
    (key, message) =>
      createHmac(algorithm, key).update(message).digest()
  const secretOf = (algorithm: string) => Buffer.from(secretsAscii[algorithm] ?? '', 'ascii')
  return [
    await runSet(
      'TOTP codes',
      totp.map(([seconds, code, algorithm]) => ({
        name: `${algorithm} at ${seconds}`,
        check: () => {
          const step = totpStep(new Date(seconds * 1000))
          expectEqual(hotpCode(hmacOf(algorithm), secretOf(algorithm), step, digits), code)
        },
      })),
    ),
    await runSet(
      'HOTP codes',
      hotp6_rfc4226.map((code, counter) => ({
        name: `counter ${counter}`,
        check: () => expectEqual(hotpCode(hmacOf('SHA1'), secretOf('SHA1'), counter), code),
      })),
    ),
  ]
}
