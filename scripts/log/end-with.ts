import { LogRefusal } from '#lib/use-cases/log/refusal'

/** Does a command's work; a refusal ends it with its sentence and 1, anything else with its stack trace. */
export async function endWith(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof LogRefusal)) throw error
    process.stdout.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
