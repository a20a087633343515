import ts from 'typescript'
import { expect, it } from 'vitest'
import { nodesOf, sourcesBelow } from './sources.ts'

// Whoever holds an Actor has been looked up. A cast anywhere else, in a page, a script or a test, would be a way around.
it('mints an Actor in lib/auth/mint.ts only', () => {
  const minting = sourcesBelow('app', 'lib', 'scripts', 'tests').filter(
    (file) => nodesOf(file, (node) => ts.isAsExpression(node) && node.type.getText() === 'Actor').length > 0,
  )
  expect(minting).toEqual(['lib/auth/mint.ts'])
})
