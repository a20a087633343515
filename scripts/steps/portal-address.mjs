import { Refusal } from '../support/refusal.mjs'

/** Addresses that a browser on this machine reaches as localhost. */
const ON_THIS_MACHINE = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::']

/**
 * Where the portal listens, and the address that people open. Loopback unless HOST says otherwise: a demo must not be
 * reachable from the network by accident.
 *
 * @returns {{ host: string, port: number, url: string, probe: string }} `probe` is asked whether the portal is well
 */
export function portalAddress({ HOST = '127.0.0.1', PORT = '3000', NEXTAUTH_URL } = process.env) {
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, and it is "${PORT}".`)
  }
  const name = ON_THIS_MACHINE.includes(HOST) ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  const local = `http://${name}:${port}`
  return { host: HOST, port, url: NEXTAUTH_URL ?? local, probe: `${local}/api/health` }
}
