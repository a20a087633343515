import ts from 'typescript'
import { expect, it } from 'vitest'
import { nodesOf, sourcesBelow } from './sources.ts'

const PURE_ROOMS = [
  'lib/access',
  'lib/audit',
  'lib/clinical',
  'lib/dicom',
  'lib/documents',
  'lib/messages',
  'lib/reports',
]

/** What gives another answer at another time: the clock and chance. Imports of either are the dependency laws' matter. */
const CHANGING = /^(Date\.now|Math\.random|performance\.now|(globalThis\.)?crypto\.(randomUUID|getRandomValues))$/

it.each(sourcesBelow(...PURE_ROOMS))('%s asks neither the clock nor chance', (file) => {
  const asks = nodesOf(
    file,
    (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      (ts.isPropertyAccessExpression(node) && CHANGING.test(node.getText())),
  )
  expect(asks.map((node) => node.getText())).toEqual([])
})
