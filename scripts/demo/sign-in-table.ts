import { demoTotpSecret } from '#lib/auth/demo-secret'
import { codeAt } from '#lib/auth/one-time-codes'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './facility.ts'

/** How to sign in as each role, with the codes of this half minute, as the start command prints it. */
export function signInTable(now: Date): string {
  const rows = Object.values(DEMO_PEOPLE).map(({ loginName, title, givenName, familyName, roles }) => [
    roles[0].toLowerCase(),
    loginName,
    codeAt(demoTotpSecret(loginName), now),
    [title, givenName, familyName].filter(Boolean).join(' '),
  ])
  const lines = rows.map(
    ([role = '', loginName = '', code, name]) => `  ${role.padEnd(16)} ${loginName.padEnd(12)} ${code}   ${name}`,
  )
  return [
    'Sign in to the demo facility as            code now',
    ...lines,
    `  password for all: ${DEMO_PASSWORD}`,
    '  the next code:    npm run demo:code -- chen.hui   (each works once, for about a minute)',
  ].join('\n')
}
