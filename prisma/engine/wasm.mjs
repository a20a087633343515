import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * The package is made for bundlers, which load the WebAssembly file themselves; in Node we do what they would.
 *
 * @returns {Promise<{ SchemaEngine: any, version: () => string }>}
 */
export async function loadEngine() {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import(pathToFileURL(glue).href)
  const { instance } = await WebAssembly.instantiate(readFileSync(glue.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': engine,
  })
  engine.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = /** @type {{ __wbindgen_start: () => void }} */ (
    /** @type {unknown} */ (instance.exports)
  )
  start()
  return engine
}
