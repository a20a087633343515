/**
 * Opens the first facility of an empty database with one invited administrator, and prints the link. Asked for by
 * `npm run user:invite-first`, which gives everything as one JSON argument. Exit 1, with a sentence, when something is
 * missing or a facility is there already.
 */
import { z } from 'zod'
import { disconnect } from '#lib/db/client'
import { openFirstFacility } from '#lib/db/facilities'
import { environment } from '#lib/env'
import { FIRST_FACILITY } from './invite-first/answers.ts'

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

async function inviteFirst(given: unknown): Promise<void> {
  const parsed = FIRST_FACILITY.safeParse(given)
  if (!parsed.success) return refuse(z.prettifyError(parsed.error))
  const { facility, administrator } = parsed.data
  const made = await openFirstFacility({ ...facility, training: false }, administrator, new Date())
  if (!made) return refuse('A facility is there already; nothing was changed. Its administrators invite people.')
  const portal = environment().NEXTAUTH_URL.replace(/\/$/, '')
  process.stdout.write(
    [
      `${facility.name} is open.`,
      `Give this link to ${administrator.givenName} ${administrator.familyName}. It works once, until ${made.expiresAt.toISOString()}:`,
      '',
      `  ${portal}/invitation#${made.token}`,
      '',
      `The login name is ${administrator.loginName}. The link is not kept anywhere and cannot be shown again.`,
      '',
    ].join('\n'),
  )
}

await inviteFirst(JSON.parse(process.argv[2] ?? '{}'))
await disconnect()
