/**
 * A process of the portal as drills need it: registers patients for one signed-in physician over HTTP, through the same
 * door, use case and log as the pages. Prints its port when it is up.
 */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { mintActor } from '#lib/auth/mint'
import { runLog } from '#lib/use-cases/log/run-log'
import { registerPatient } from '#lib/use-cases/register-patient'
import type { RegisterForm } from '#lib/use-cases/shared/register-form'

const token = process.argv[2] ?? ''

type Person = Pick<RegisterForm, 'mrn' | 'familyName' | 'givenName' | 'birthDate'>

async function register(body: string): Promise<{ readonly status: number; readonly answer: unknown }> {
  const { submissionId, ...person } = JSON.parse(body) as Person & { submissionId: string }
  const now = new Date()
  const minted = await mintActor(token, randomUUID(), now)
  if (!minted) return { status: 401, answer: null }
  const form = {
    ...person,
    otherScriptName: null,
    title: null,
    sex: 'FEMALE',
    duplicateReason: 'Chance has made them alike.',
  } as const
  const result = await registerPatient(minted.actor, form, submissionId, now)
  return result.ok ? { status: 200, answer: result.value } : { status: 409, answer: result.reason }
}

await runLog(new AbortController().signal)

const server = createServer(async (request, response) => {
  try {
    const { status, answer } = await register(await text(request))
    response.writeHead(status).end(JSON.stringify(answer))
  } catch {
    // What a person would see as "not available": nothing was done, or it is not known whether it was.
    response.writeHead(503).end()
  }
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
