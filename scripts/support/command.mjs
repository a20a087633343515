import { claimPortal } from '../steps/claim-portal.mjs'
import { installDependencies } from '../steps/install-dependencies.mjs'
import { continueUnderPinnedNode } from '../steps/pinned-node.mjs'
import { end, endWhenAsked } from './lifecycle.mjs'
import { sentenceFor } from './refusal.mjs'

/** The commands that serve pages: one at a time on a data folder and a port. */
const SERVE = ['start', 'dev']

/**
 * Runs one of scripts/commands, with the dependencies there and under the pinned Node. Whatever goes wrong ends here: in
 * one sentence where the person can mend it, with a stack trace where we must, and never with exit code 0.
 *
 * @param {string} name
 * @param {readonly string[]} args
 */
export async function command(name, args) {
  endWhenAsked()
  try {
    const continued = await continuedElsewhere(name)
    if (continued !== undefined) return await end(continued)
    const { run } = await import(`../commands/${name}.mjs`)
    await end((await run(args)) ?? 0)
  } catch (error) {
    console.error(sentenceFor(error) ?? error)
    await end(1)
  }
}

/** @param {string} name */
async function continuedElsewhere(name) {
  if (process.env.CLEARSPINE_CONTINUED !== name) {
    if (SERVE.includes(name)) await claimPortal()
    await installDependencies()
  }
  return continueUnderPinnedNode(name)
}
