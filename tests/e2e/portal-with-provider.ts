import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { databaseEnvironment } from './clinic/environment.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** A second portal on the same build and database, set up with an identity provider. */
export async function portalWithProvider(
  port: number,
  provider: { readonly issuer: string; readonly clientSecret: string },
): Promise<ChildProcess> {
  const address = `http://localhost:${port}`
  const portal = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...(await databaseEnvironment()),
      NODE_ENV: 'production',
      NEXTAUTH_URL: address,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'clearspine',
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_ROLE_CLAIM: 'roles',
    },
  })
  while (portal.exitCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return portal
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the portal with a provider ended by itself')
}
