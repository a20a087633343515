import { environment } from './env.ts'

/** Names under which a browser may reach a portal on its own machine. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** The address that people open: the only one the portal answers at. */
export function ownAddress(): URL {
  return new URL(environment().NEXTAUTH_URL)
}

/**
 * Where a request was sent, by its Host header: to our own name; to another name of this very machine and port, which a
 * person can be led away from; or elsewhere, which means that somebody else's name was pointed at us.
 */
export function addressed(host: string | null, own = ownAddress()): 'here' | 'same-machine' | 'elsewhere' {
  if (host === own.host) return 'here'
  const named = host !== null && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  const bothLoopback = named !== null && LOOPBACK.includes(named.hostname) && LOOPBACK.includes(own.hostname)
  return bothLoopback && named.port === own.port ? 'same-machine' : 'elsewhere'
}
