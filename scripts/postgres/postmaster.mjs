import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { commandLineOf, isAlive, sleep } from '../support/processes.mjs'
import { fullDiskIn, Refusal } from '../support/refusal.mjs'
import { lastLines, serverEnvironment } from './cluster.mjs'
import { makePrivateFolder } from './place.mjs'

/** Only part of the socket's name: the embedded server opens no TCP port. */
export const PORT = 5432

/**
 * After kill -9 of the postmaster its backends live on for a second or two and hold its shared memory, and a new one
 * refuses to start until they are gone. Recovery itself is not limited: a starting server that lives is waited for.
 */
const TRIES = 40
const PAUSE_MS = 250

/** "May we use TLS?", the shortest question that every PostgreSQL answers: length, then the code 1234.5679. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/** A server that is only busy answers within this. */
const ANSWER_MS = 5_000

/**
 * The process id of the server that answers on this cluster's socket, if one does.
 *
 * @param {import('./place.mjs').Place} place
 */
export async function runningPostmaster(place) {
  const pid = pidFileOf(place)
  return pid && isAlive(pid.number) && (await answers(place)) ? pid.number : undefined
}

/**
 * Starts the server and waits until it accepts connections.
 *
 * @param {import('./place.mjs').Place} place
 * @param {string} programs
 * @param {readonly string[]} settings `name=value` for the server
 * @returns {Promise<number>} its process id
 */
export async function startPostmaster(place, programs, settings) {
  removeStalePidFile(place)
  if (place.sockets !== place.data) makePrivateFolder(place.sockets, place)
  for (let tries = 1; ; tries++) {
    const messagesFrom = sizeOf(place.log)
    const pid = await startOnce(place, programs, settings)
    if (pid !== undefined) return pid
    const messages = readFileSync(place.log, 'utf8').slice(messagesFrom)
    const full = fullDiskIn(messages)
    if (full) throw full
    if (tries === TRIES) throw new Refusal(`The embedded database did not start (${place.log}): ${lastLines(messages)}`)
    await sleep(PAUSE_MS)
  }
}

/**
 * Ends the server as PostgreSQL's "fast" shutdown does: sessions are cut off, everything committed is on disk.
 *
 * @param {import('./place.mjs').Place} place
 */
export async function stopPostmaster(place) {
  const pid = pidFileOf(place)?.number
  if (pid === undefined || !isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await sleep(10)
}

/**
 * @param {import('./place.mjs').Place} place
 * @param {string} programs
 * @param {readonly string[]} settings
 * @returns {Promise<number | undefined>} undefined when it ended before it was ready
 */
async function startOnce(place, programs, settings) {
  const log = openSync(place.log, 'a')
  if (place.account) fchownSync(log, place.account.uid, place.account.gid)
  const all = [
    'listen_addresses=',
    `unix_socket_directories=${place.sockets}`,
    // The driver writes times as UTC text without an offset; a server in another zone would store other instants.
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
    ...settings,
  ]
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', place.data, '-p', String(PORT), ...all.flatMap((setting) => ['-c', setting])],
    // A session of its own: Ctrl-C in the terminal must reach us first, so that the pages stop before their database.
    { ...place.account, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  let ended = false
  child.once('exit', () => (ended = true)).once('error', () => (ended = true))
  while (!ended) {
    const pid = pidFileOf(place)
    if (pid?.number === child.pid && pid?.ready) return child.pid
    await sleep(15)
  }
  return undefined
}

/**
 * The postmaster's own pid file: line 1 its process, line 8 its state.
 *
 * @param {import('./place.mjs').Place} place
 */
function pidFileOf(place) {
  try {
    const lines = readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n')
    return { number: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * A pid file left by a server that was killed names a zombie or, after a restart of the container, another program;
 * PostgreSQL sees a living process and refuses to start.
 *
 * @param {import('./place.mjs').Place} place
 */
function removeStalePidFile(place) {
  const pid = pidFileOf(place)?.number
  if (pid !== undefined && !isPostgres(pid)) rmSync(path.join(place.data, 'postmaster.pid'), { force: true })
}

/** @param {number} pid */
function isPostgres(pid) {
  return isAlive(pid) && commandLineOf(pid)?.includes('postgres') !== false
}

/**
 * Whether somebody speaks PostgreSQL's protocol on the socket. That it can be opened proves nothing: the system keeps the
 * socket of a server that is being killed open for a moment.
 *
 * @param {import('./place.mjs').Place} place
 * @returns {Promise<boolean>}
 */
function answers(place) {
  return new Promise((resolve) => {
    const socket = net.connect(path.join(place.sockets, `.s.PGSQL.${PORT}`), () => socket.write(SSL_REQUEST))
    socket
      .once('data', () => resolve(true))
      .once('error', () => resolve(false))
      .once('close', () => resolve(false))
    socket.once('data', () => socket.destroy()).setTimeout(ANSWER_MS, () => socket.destroy())
  })
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
