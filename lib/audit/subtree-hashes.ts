/** Reading the hashes of several runs of leaves at once: what both kinds of proof are made of. */
import type { Sha256 } from './hash.ts'
import { completeNodes, foldNodes, type HashReader } from './tree.ts'

/** The leaves from `from` up to, not including, `to`. */
export type Run = { readonly from: number; readonly to: number }

/** The hash of each run, in order. Cost: one read, however many runs there are. */
export async function subtreeHashes(sha256: Sha256, runs: readonly Run[], read: HashReader): Promise<Uint8Array[]> {
  const nodesOfRuns = runs.map(({ from, to }) => completeNodes(from, to))
  const hashes = await read(nodesOfRuns.flat())
  let at = 0
  return nodesOfRuns.map((nodes) => {
    const own = hashes.slice(at, at + nodes.length)
    at += nodes.length
    return foldNodes(sha256, own)
  })
}
