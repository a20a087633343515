import { run } from '../support/run.mjs'
import { digestOf, unlessStamped } from '../support/stamp.mjs'

/** What the client is generated from: the schema, and the Prisma that reads it. */
const SOURCES = ['prisma/schema.prisma', 'prisma/models', 'package-lock.json']

export const generatePrismaClient = () =>
  unlessStamped('lib/db/generated/.stamp', digestOf(SOURCES), () => run('prisma', ['generate'], { quiet: true }))
