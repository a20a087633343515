import { createInterface } from 'node:readline'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { adapterFactory } from './adapter.mjs'

/** The one method whose name differs between the protocol and the WebAssembly build. */
const RENAMED = { getDatabaseVersion: 'version' }

/**
 * These methods find no way to a shadow database ("must be provided through an external factory") unless devDiagnostic ran
 * on the same engine before them, and applyMigrations loses it again: hence one engine a request, primed where needed.
 */
const NEED_PRIMING = ['evaluateDataLoss', 'createMigration']

/** JSON-RPC's code for an error that the caller of the method made; the Prisma command line looks at `data` only. */
const USER_FACING_ERROR = 4466

/**
 * Answers JSON-RPC requests, one a line, in order, until stdin ends.
 *
 * @param {any} SchemaEngine
 * @param {[string, string][]} datamodels
 * @param {string} url
 */
export async function answerRequests(SchemaEngine, datamodels, url) {
  // `generate` and `validate` come without a database; nothing listens on port 1, should they ask for one all the same.
  const factory = adapterFactory(url || 'postgresql://127.0.0.1:1/none')
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line)
    if (!request.method) continue
    const bound = bindMigrationAwareSqlAdapterFactory(/** @type {any} */ (factory))
    try {
      const models = datamodels.length > 0 ? datamodels : undefined
      const engine = await SchemaEngine.new({ datamodels: models }, () => {}, bound)
      send({ id: request.id, result: await resultOf(engine, request) })
    } catch (error) {
      send({ id: request.id, error: errorFor(error, bound.errorRegistry) })
    }
  }
  process.exit(0)
}

/**
 * @param {any} engine
 * @param {{ id: number, method: string, params: any }} request
 */
async function resultOf(engine, { id, method, params }) {
  if (NEED_PRIMING.includes(method)) {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
  }
  const name = RENAMED[/** @type {keyof typeof RENAMED} */ (method)] ?? method
  const result = (await engine[name](params)) ?? null
  if (method !== 'diff' || !result?.stdout) return result
  // The native engine prints a diff through a request of its own.
  send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
  return { exitCode: result.exitCode }
}

/**
 * @param {any} error as the engine threw it: often only the number of an error that the driver kept
 * @param {any} registry
 */
function errorFor(error, registry) {
  const cause = registry.lookupError?.(error)?.error ?? error
  const { message = String(cause), meta = {}, code = null } = cause ?? {}
  return {
    code: USER_FACING_ERROR,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message, meta, error_code: code },
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
