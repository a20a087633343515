import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import net from 'node:net'
import Provider from 'oidc-provider'
import type { Page } from 'playwright/test'

/** What the provider says of each subject. */
export type ProviderAccounts = Map<string, { readonly roles: readonly string[] }>

/** A port that nobody has taken. */
export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A real OpenID provider on loopback, which believes whatever name is typed into its own login page. */
export class IdentityProvider {
  readonly issuer: string
  readonly clientSecret = 'a secret of the provider under test'
  readonly accounts: ProviderAccounts = new Map()
  readonly #server: Server

  private constructor(issuer: string, server: Server) {
    this.issuer = issuer
    this.#server = server
  }

  static async open(portal: string): Promise<IdentityProvider> {
    const port = await freePort()
    const issuer = `http://localhost:${port}`
    const accounts: ProviderAccounts = new Map()
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: 'clearspine',
          client_secret: 'a secret of the provider under test',
          redirect_uris: [`${portal}/api/auth/callback/oidc`],
          post_logout_redirect_uris: [`${portal}/signed-out`],
        },
      ],
      pkce: { required: () => true },
      claims: { openid: ['sub', 'roles'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['nobody else has these'] },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ sub, roles: [...(accounts.get(sub)?.roles ?? [])] }),
      }),
    })
    const server = provider.listen(port, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const opened = new IdentityProvider(issuer, server)
    Object.assign(opened, { accounts })
    return opened
  }

  /** Signs in on the provider's own pages, and agrees to what they ask. */
  async signIn(page: Page, subject: string): Promise<void> {
    await page.waitForURL(`${this.issuer}/**`)
    await page.locator('input[name="login"]').fill(subject)
    await page.locator('input[name="password"]').fill('anything')
    await page.getByRole('button', { name: 'Sign-in' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
