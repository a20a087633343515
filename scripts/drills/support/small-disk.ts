/** A file system that fills quickly: a tmpfs of its own, which only root may mount. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** Writes until nothing more fits. */
  readonly fill: () => void
  readonly free: () => void
  readonly unmount: () => void
}

/** A mounted folder, or null where the account may not mount one. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).status !== 0)
    return null
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'w')
      try {
        for (const piece of [Buffer.alloc(2 ** 20), Buffer.alloc(4096)]) writeAll(file, piece)
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(ballast, { force: true }),
    unmount: () => {
      spawnSync('umount', ['-l', folder])
    },
  }
}

function writeAll(file: number, piece: Uint8Array): void {
  try {
    while (writeSync(file, piece) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
