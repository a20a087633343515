// The way into every command: `node scripts/run.mjs NAME …`, on whatever Node the machine has and before anything is
// installed. Up to the version check nothing but what an old Node can read may be imported here.

import { whyNotThisNode } from './support/node-version.mjs'

const problem = whyNotThisNode(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  import('./support/command.mjs').then(({ command }) => command(process.argv[2] ?? '', process.argv.slice(3)))
}
