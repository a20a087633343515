import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './checkout.mjs'

/**
 * One digest over files and folders of the checkout, names and contents. Times do not count: a checkout or a touch that
 * changes no byte makes no work.
 *
 * @param {readonly string[]} paths relative to the checkout; those that are not there are passed over
 */
export function digestOf(paths) {
  const digest = createHash('sha256')
  for (const file of paths.flatMap(filesBelow).sort()) {
    digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return digest.digest('hex')
}

/**
 * Does work that is only needed when what it is made from has changed. The stamp lies within the result, so that whoever
 * throws the result away throws the stamp away too.
 *
 * @param {string} file
 * @param {string} digest
 * @param {() => Promise<unknown>} work
 */
export async function unlessStamped(file, digest, work) {
  const stamp = path.join(root, file)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  // Work that is cut short leaves something that no stamp may vouch for.
  rmSync(stamp, { force: true })
  await work()
  writeFileSync(stamp, digest)
}

/**
 * @param {string} name
 * @returns {string[]}
 */
function filesBelow(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [name]
  return readdirSync(path.join(root, name)).flatMap((entry) => filesBelow(path.join(name, entry)))
}
