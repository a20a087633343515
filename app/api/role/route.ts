import { cookies } from 'next/headers'
import { z } from 'zod'
import { ROLES } from '#lib/access/role'
import { chooseRole } from '#lib/auth/choose-role'
import { sessionCookieName, sessionCookieOptions } from '#lib/auth/cookie'
import { requestContext } from '#lib/auth/request'
import { currentPersonWithRoles } from '#lib/auth/session'

const schema = z.strictObject({ role: z.enum(ROLES) })

/**
 * Takes up another role. A route and not a server action: the browser then loads a whole new document, and nothing that
 * the earlier role had on screen stays in this one's memory.
 */
export async function POST(request: Request): Promise<Response> {
  const person = await currentPersonWithRoles()
  if (!person) return to('/sign-in')
  const form = await request.formData().catch(() => null)
  const parsed = schema.safeParse(form && Object.fromEntries(form))
  if (!parsed.success) return new Response('Name one role', { status: 400 })
  const token = await chooseRole(person, parsed.data.role, await requestContext(new Date()))
  if (token === null) return new Response('Not found', { status: 404 })
  const jar = await cookies()
  jar.set(sessionCookieName(), token, sessionCookieOptions())
  return to('/work')
}

/** 303: whatever was posted, the next thing is fetched. */
function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
