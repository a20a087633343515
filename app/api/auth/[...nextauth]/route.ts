import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options'

/** next-auth's own endpoints: sign-in, sign-out and the anti-forgery token. */
async function handler(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  return NextAuth(authOptions())(request, context)
}

export { handler as GET, handler as POST }
