import type { IncomingMessage } from 'node:http'

/** Runs once in every server process, before the first request: a portal that is set up wrongly never serves a page. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { environment } = await import('#lib/env')
  environment()
  const { runLogOrExit } = await import('#lib/use-cases/log/run-log')
  await runLogOrExit()
  const { followLogUntilEnd } = await import('#lib/use-cases/shared/follow-log')
  followLogUntilEnd()
  const { subscribe } = await import('node:diagnostics_channel')
  const { readableTarget } = await import('#lib/request-target')
  // Node's own announcement of a request, the only place that comes before the framework has read the address.
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    request.url = readableTarget(request.url ?? '/')
    // Always our own: where the connection comes from is not for the other end to say.
    request.headers['x-client-address'] = request.socket.remoteAddress ?? ''
    // The platform has no Request of this method and would throw; this one proxy.ts refuses as it would that.
    if (request.method === 'TRACE') request.method = 'OPTIONS'
  })
}
