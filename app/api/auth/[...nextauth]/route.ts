import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options'

/** next-auth's own endpoints: sign-in, sign-out and the anti-forgery token. */
async function handler(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const place = (await context.params).nextauth.join('/')
  // Asked by GET, next-auth calls it a fault of its own; it is the caller's.
  if (place === 'callback/credentials' && request.method !== 'POST') {
    return new Response(null, { status: 405, headers: { allow: 'POST' } })
  }
  // Its forms come in one kind of body; another one it would take for a fault of its own as well.
  if (request.method === 'POST' && !isForm(request)) return new Response(null, { status: 415 })
  return NextAuth(authOptions())(request, context)
}

function isForm({ headers }: Request): boolean {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
}

export { handler as GET, handler as POST }
