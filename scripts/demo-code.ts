/**
 * `npm run demo:code -- chen.hui`: the one-time code of a demo person, now. Their secrets are no secrets; a facility that
 * is not for training takes no code of them.
 */
import { demoTotpSecret } from '#lib/auth/demo-secret'
import { codeAt } from '#lib/auth/one-time-codes'
import { stepSeconds } from '#lib/auth/totp'
import { DEMO_PEOPLE } from './demo/facility.ts'

const names = Object.values(DEMO_PEOPLE).map(({ loginName }) => loginName as string)
const asked = process.argv[2]
const now = new Date()

if (asked !== undefined && !names.includes(asked)) {
  process.stderr.write(`${asked} is no demo person; there are ${names.join(', ')}.\n`)
  process.exitCode = 1
} else {
  const left = stepSeconds - (Math.floor(now.getTime() / 1000) % stepSeconds)
  for (const name of asked === undefined ? names : [asked]) {
    process.stdout.write(`${codeAt(demoTotpSecret(name), now)}  ${name}  (the next one in ${left} s)\n`)
  }
}
