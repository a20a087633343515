import { type IncomingHttpHeaders, request } from 'node:http'

export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

export type RawRequest = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A request that nothing tidies up on the way: browsers and fetch correct addresses, hosts and methods. */
export function send(
  baseURL: string,
  target: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseURL)
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path: target, headers, setHost: !('host' in headers), agent: false }
    const sent = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
