import { buildPages } from '../steps/build-pages.mjs'
import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { step } from '../support/step.mjs'

/** `npm run build`: the pages for production, if their sources have changed. */
export async function run() {
  await generatePrismaClient()
  await buildPages()
  step('The pages are built.')
}
