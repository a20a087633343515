import ts from 'typescript'
import { expect, it } from 'vitest'
import { nodesOf, sourcesBelow } from './sources.ts'

// A server that is killed would end the process over a connection that nobody listens to; connect.ts sees to that once.
it('opens connections in lib/db/connect.ts only', () => {
  const opens = (node: ts.Node) =>
    ts.isNewExpression(node) && /^(PrismaPg|PrismaClient|(pg\.)?(Pool|Client))$/.test(node.expression.getText())
  const opening = sourcesBelow('app', 'lib').filter((file) => nodesOf(file, opens).length > 0)
  expect(opening).toEqual(['lib/db/connect.ts'])
})
