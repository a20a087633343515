import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options'

/** next-auth's own endpoints: sign-in, sign-out and the anti-forgery token. */
async function handler(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const place = (await context.params).nextauth.join('/')
  // Asked by GET, next-auth calls it a fault of its own; it is the caller's.
  if (place === 'callback/credentials' && request.method !== 'POST') {
    return new Response(null, { status: 405, headers: { allow: 'POST' } })
  }
  return NextAuth(authOptions())(request, context)
}

export { handler as GET, handler as POST }
