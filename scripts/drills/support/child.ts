import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../../..')

/** A process of the portal's code, and the first line that it says: it is up then. */
export async function startChild(script: string, ...args: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--conditions=react-server', script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
    child.once('exit', (code, signal) => reject(new Error(`${script} ended before it was up (${code ?? signal})`)))
  })
  return { child, said }
}

/** kill -9, and wait until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
