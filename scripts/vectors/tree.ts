/** The tree code against transparency-dev/merkle: constants, accumulated hashes of 130 leaves, and corrupted proofs. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendLeaf, emptyRange, rangeRoot } from '#lib/audit/compact-range'
import { verifyConsistency } from '#lib/audit/consistency'
import { fromHex, toHex } from '#lib/audit/encoding'
import { emptyRoot, leafHash, nodeHash } from '#lib/audit/hash'
import { proveInclusion, verifyInclusion } from '#lib/audit/inclusion'
import { nodeSha256 as sha256 } from '#lib/audit/node-crypto'
import { completeNodes, foldComplete, foldNodes, type HashReader, type Node } from '#lib/audit/tree'
import { type Check, expectEqual, expectRefusal, runSet, type SetResult } from './result.ts'

export async function runTreeVectors(folder: string): Promise<SetResult[]> {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
  const constants: Constants = read(join(folder, 'constants.json'))
  const files = (kind: string) =>
    readdirSync(join(folder, 'testdata', kind), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({ name, vector: read(join(folder, 'testdata', kind, name)) }))
  return [
    await runSet('tree: hashes, nodes and roots', constantChecks(constants)),
    await runSet('tree: 130 leaves, every subtree and path', accumulatedChecks(constants)),
    await runSet('tree: inclusion proofs', files('inclusion').map(inclusionCheck)),
    await runSet('tree: consistency proofs', files('consistency').map(consistencyCheck)),
  ]
}

type Constants = {
  leaves: string[]
  roots: string[]
  nodeHashesByLevel: string[][]
  hasher: { desc: string; want: string; leafHex?: string; leftHex?: string; rightHex?: string }[]
  accumulated: { values: { TestSubtreeHashVectors: string; TestSubtreeInclusionProofVectors: string } }
}

function constantChecks({ leaves, roots, nodeHashesByLevel, hasher }: Constants): Check[] {
  const hashes = leaves.map((leaf) => leafHash(sha256, fromHex(leaf)))
  return [
    ...hasher.map(({ desc, want, leafHex, leftHex, rightHex }) => ({
      name: desc,
      check: async () => {
        if (leftHex !== undefined && rightHex !== undefined) {
          // Its children are 4 bytes long. No node of a tree has such children, and this tree refuses them.
          await expectRefusal(true, () => nodeHash(sha256, fromHex(leftHex), fromHex(rightHex)))
          return
        }
        expectEqual(toHex(leafHex === undefined ? emptyRoot(sha256) : leafHash(sha256, fromHex(leafHex))), want)
      },
    })),
    ...roots.map((root, size) => ({
      name: `root of ${size} leaves`,
      check: () => {
        let range = emptyRange
        for (const hash of hashes.slice(0, size)) range = appendLeaf(sha256, range, hash)
        expectEqual(toHex(rangeRoot(sha256, range)), root)
      },
    })),
    ...nodeHashesByLevel.flatMap((nodes, level) =>
      nodes.map((node, index) => ({
        name: `node ${index} at level ${level}`,
        check: () => expectEqual(toHex(nodeOf(hashes, { level, index })), node),
      })),
    ),
  ]
}

/** Rolling hashes over every subtree, and over every path in one, as the folder's own notes describe them. */
function accumulatedChecks({ accumulated }: Constants): Check[] {
  const hashes = Array.from({ length: 130 }, (_, i) => leafHash(sha256, Uint8Array.of(i)))
  const subtrees = Array.from({ length: 131 }, (_, end) =>
    Array.from({ length: end + 1 }, (_, start) => ({ start, end })).filter(isSubtree),
  ).flat()
  return [
    {
      name: 'subtree hashes',
      check: () => {
        const rolling = createHash('sha256')
        for (const { start, end } of subtrees) {
          const nodes = completeNodes(start, end).map((node) => nodeOf(hashes, node))
          rolling.update(`[${start}, ${end}) ${toHex(foldNodes(sha256, nodes))}\n`)
        }
        expectEqual(rolling.digest('hex'), accumulated.values.TestSubtreeHashVectors)
      },
    },
    {
      name: 'inclusion proofs',
      check: async () => {
        const rolling = createHash('sha256')
        for (const { start, end } of subtrees) {
          const own = hashes.slice(start, end)
          const reader: HashReader = async (nodes) => nodes.map((node) => nodeOf(own, node))
          for (let index = start; index < end; index += 1) {
            const path = await proveInclusion(sha256, index - start, end - start, reader)
            rolling.update(`${index} [${start}, ${end})${path.map((hash) => ` ${toHex(hash)}`).join('')}\n`)
          }
        }
        expectEqual(rolling.digest('hex'), accumulated.values.TestSubtreeInclusionProofVectors)
      },
    },
  ]
}

function isSubtree({ start, end }: { start: number; end: number }): boolean {
  let width = 1
  while (width < end - start) width *= 2
  return start === end || start % width === 0
}

function nodeOf(leaves: readonly Uint8Array[], { level, index }: Node): Uint8Array {
  return foldComplete(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
}

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')

type InclusionVector = {
  leafIdx: number
  treeSize: number
  root: string
  leafHash: string
  proof: string[] | null
  wantErr: boolean
}

function inclusionCheck({ name, vector }: { name: string; vector: InclusionVector }): Check {
  const claim = {
    index: vector.leafIdx,
    size: vector.treeSize,
    leaf: bytes(vector.leafHash),
    root: bytes(vector.root),
    path: (vector.proof ?? []).map(bytes),
  }
  return { name, check: () => expectRefusal(vector.wantErr, () => verifyInclusion(sha256, claim)) }
}

type ConsistencyVector = {
  size1: number
  size2: number
  root1: string
  root2: string
  proof: string[] | null
  wantErr: boolean
}

function consistencyCheck({ name, vector }: { name: string; vector: ConsistencyVector }): Check {
  const claim = {
    oldSize: vector.size1,
    oldRoot: bytes(vector.root1),
    newSize: vector.size2,
    newRoot: bytes(vector.root2),
    proof: (vector.proof ?? []).map(bytes),
  }
  return { name, check: () => expectRefusal(vector.wantErr, () => verifyConsistency(sha256, claim)) }
}
