import { cpus, totalmem } from 'node:os'

export type Figures = Readonly<Record<string, string | number>>

/** Prints what was measured or broken, on what, and when. */
export function printFigures(title: string, figures: Figures): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length))
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(width)}  ${figure}`)
  process.stdout.write(`${title}\n${lines.join('\n')}\n${machine()}, ${new Date().toISOString().slice(0, 10)}\n`)
}

function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`
}

/** The value below which this part of the numbers lies; 0 where there are none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

/** A whole number from the command line, such as `--seconds 60`. */
export function numberOption(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`)
  if (at === -1) return otherwise
  const value = Number(process.argv[at + 1])
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1`)
  return value
}

/** Ends a drill: 0 where every promise was kept. */
export function verdict(kept: boolean): void {
  process.stdout.write(kept ? 'Passed.\n' : 'FAILED.\n')
  process.exitCode = kept ? 0 : 1
}
