import { nodeSha256 } from '#lib/audit/node-crypto'
import type { Finding } from '#lib/audit/report'
import type { HeldRecord } from '#lib/db/record-kinds'
import { adviceDigest, type SignatureParts, signatureBinding } from '#lib/documents/digest'
import { type ArchivedRecommendation, recheckRecommendation } from '#lib/documents/recheck'

/** What is wrong with a record by itself, whatever its entry says: signed documents, signatures, recommendations. */
export function checkRecord(record: HeldRecord): readonly Finding[] {
  const row = JSON.parse(record.row) as Record<string, unknown>
  switch (record.kind) {
    case 'recommendation':
      return findings(record, 'recommendation', 'the same bytes when judged again under its own version', recheck(row))
    case 'advice':
      return findings(record, 'signature', 'the signed digest', adviceProblems(row))
    case 'signature':
      return findings(record, 'signature', 'a signature bound to its advice', signatureProblems(row))
    default:
      return []
  }
}

function findings(
  { kind, id }: HeldRecord,
  check: Finding['check'],
  expected: string,
  problems: readonly string[],
): readonly Finding[] {
  return problems.map((found) => ({ check, place: { kind: 'record', record: kind, id }, expected, found }))
}

const textOf = (row: Record<string, unknown>, column: string): string => String(row[column] ?? '')

function recheck(row: Record<string, unknown>): readonly string[] {
  const archived: ArchivedRecommendation = {
    patientId: textOf(row, 'patient_id'),
    rulesetVersion: textOf(row, 'ruleset_version'),
    rulesetHash: textOf(row, 'ruleset_hash'),
    record: textOf(row, 'record'),
    evaluation: textOf(row, 'evaluation'),
    document: textOf(row, 'document'),
    digest: textOf(row, 'digest'),
    outcome: textOf(row, 'outcome'),
    firedRules: row.fired_rules as string[],
  }
  return recheckRecommendation(nodeSha256, archived)
}

function adviceProblems(row: Record<string, unknown>): readonly string[] {
  const digest = adviceDigest(nodeSha256, textOf(row, 'document'))
  return digest === row.digest ? [] : [`a document with the digest ${digest}`]
}

function signatureProblems(row: Record<string, unknown>): readonly string[] {
  const parts: SignatureParts = {
    adviceId: textOf(row, 'advice_id'),
    kind: textOf(row, 'kind'),
    signedById: textOf(row, 'signed_by_id'),
    signatoryName: textOf(row, 'signatory_name'),
    licenceNumber: row.licence_number as string | null,
    signedAt: new Date(textOf(row, 'signed_at')).toISOString(),
    meaning: textOf(row, 'meaning'),
    digest: textOf(row, 'digest'),
  }
  return signatureBinding(nodeSha256, parts) === row.binding ? [] : ['one that was changed or moved']
}
