import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { catchUpLog } from '#lib/use-cases/log/catch-up-log'
import type { LogFiles } from '#lib/use-cases/log/log-turn'
import { readSigningKey } from '#lib/use-cases/log/signing-key'
import { readPublishedLog } from './published.ts'
import type { Figures } from './report.ts'
import type { Writers } from './writers.ts'

/** What is left of it all: each acknowledged act once in the records, once in the trail, and in the published log. */
export async function reckon(
  files: LogFiles,
  facilityId: string,
  writers: Writers,
): Promise<{ readonly figures: Figures; readonly kept: boolean }> {
  await catchUpLog(files)
  const log = await readPublishedLog(files.folder, (await readSigningKey(files.keyFile)).vkey)
  const places = new Set(log.entryIds)
  const { patients, entries } = await inFacilityBeforeSignIn(facilityId, async (tx) => ({
    patients: await tx.patient.findMany({ select: { id: true, auditRef: true } }),
    entries: await tx.auditEntry.findMany({
      where: { type: 'patient.registered' },
      select: { id: true, patientRef: true },
    }),
  }))
  const refOf = new Map(patients.map(({ id, auditRef }) => [id, auditRef]))
  const entriesOf = Map.groupBy(entries, ({ patientRef }) => patientRef)
  const acts = writers.acknowledged.map(({ patientId }) => entriesOf.get(refOf.get(patientId) ?? null) ?? [])
  const missing = acts.filter((own) => !own.some(({ id }) => places.has(id))).length
  const doubled =
    patients.length - writers.acknowledged.length + acts.filter((own) => own.length > 1).length + writers.wrong.length
  const figures = {
    'acts acknowledged': writers.acknowledged.length,
    tries: writers.tries,
    'told "not available"': writers.unavailable,
    'acknowledged acts missing': missing,
    'doubled by a retry': doubled,
    'checkpoints published': log.checkpoints,
    'checkpoints inconsistent with the log': log.inconsistent,
  }
  return { figures, kept: missing === 0 && doubled === 0 && log.inconsistent === 0 }
}
