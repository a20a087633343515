import { performance } from 'node:perf_hooks'
import { formatVerifierKey, type VerifierKey } from '#lib/audit/key'
import type { Report } from '#lib/audit/report'
import { disconnect } from '#lib/db/client'
import { readSigningKey } from '#lib/use-cases/log/signing-key'
import { enterVerification } from '#lib/use-cases/verification/enter-verification'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'

/** Verifies the database of the environment with its published folder, and leaves an entry that this was done. */
export async function verifyPortal(keys: readonly VerifierKey[], refuse: (problem: string) => never): Promise<Report> {
  const { DATABASE_AUDITOR_URL: address, CLEARSPINE_LOG_DIR: folder, CLEARSPINE_LOG_KEY: keyFile } = process.env
  if (!address) return refuse('DATABASE_AUDITOR_URL does not name the database to verify.')
  if (!folder) return refuse('CLEARSPINE_LOG_DIR does not name the folder that the log is published in.')
  const own = keyFile ? await keyInFile(keyFile) : null
  const anchors = [...keys, ...(own && !keys.some((key) => same(key, own)) ? [own] : [])]
  if (anchors.length === 0) return refuse('Name the verifier key: --vkey KEY, or CLEARSPINE_LOG_KEY for its file.')
  const report = await verifyDatabase({ address, folder, anchors, clock: () => performance.now() })
  await enterVerification(report, new Date())
  await disconnect()
  return report
}

const same = (a: VerifierKey, b: VerifierKey): boolean => formatVerifierKey(a) === formatVerifierKey(b)

/** The public half of the key that signs here; null where this machine does not have it. */
async function keyInFile(file: string): Promise<VerifierKey | null> {
  try {
    return (await readSigningKey(file)).verifier
  } catch (error) {
    if ((error as Error).name === 'LogRefusal') return null
    throw error
  }
}
