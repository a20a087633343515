import net from 'node:net'
import path from 'node:path'
import { dataFolder } from '../support/checkout.mjs'
import { beforeExit } from '../support/lifecycle.mjs'
import { leavePidFile, takePidFile } from '../support/pid-file.mjs'
import { sleep } from '../support/processes.mjs'
import { Refusal } from '../support/refusal.mjs'
import { portalAddress } from './portal-address.mjs'

/** How long pages whose starter was killed may take to notice and to give their port back. */
const GRACE_MS = 10_000

/**
 * Makes sure that this is the only portal on this data folder and that its port is free, before anything slow begins.
 */
export async function claimPortal() {
  const { host, port } = portalAddress()
  const claim = takePidFile(path.join(dataFolder, 'start.pid'))
  if (!claim.taken) {
    throw new Refusal(`The portal is already running from this checkout (process ${claim.by}): stop that one first.`)
  }
  beforeExit(() => leavePidFile(path.join(dataFolder, 'start.pid')))
  const deadline = Date.now() + (claim.afterCrash ? GRACE_MS : 0)
  let problem = await whyNotListenOn(host, port)
  while (problem === 'EADDRINUSE' && Date.now() < deadline) {
    await sleep(200)
    problem = await whyNotListenOn(host, port)
  }
  if (problem) throw new Refusal(sentence(problem, host, port))
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the system's error code
 */
function whyNotListenOn(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

/**
 * @param {string} problem
 * @param {string} host
 * @param {number} port
 */
function sentence(problem, host, port) {
  if (problem === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop it, or choose another port, as in PORT=${port + 1} npm start.`
  }
  if (problem === 'EACCES')
    return `This account may not use port ${port}: choose one above 1023, as in PORT=3000 npm start.`
  return `The portal cannot listen on ${host}, port ${port} (${problem}): set HOST to an address of this machine.`
}
