#!/usr/bin/env node
// A stand-in for Prisma's native schema engine, for where its download cannot be reached (see prisma.config.ts). The
// Prisma command line starts it, sends JSON-RPC over stdin and stdout, and is answered by the engine's WebAssembly build
// over the ordinary driver. PostgreSQL only.

import { argumentsOf } from './arguments.mjs'
import { answerRequests } from './requests.mjs'
import { loadEngine } from './wasm.mjs'

const { SchemaEngine, version } = await loadEngine()

if (process.argv.includes('--version')) {
  process.stdout.write(`schema-engine-wasm ${version()}\n`)
} else {
  const { datamodels, url, command } = argumentsOf(process.argv.slice(2))
  if (command) process.exitCode = await (await import('./database-commands.mjs')).run(command, url)
  else await answerRequests(SchemaEngine, datamodels, url)
}
