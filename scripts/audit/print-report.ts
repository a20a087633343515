import { type Report, sayFinding } from '#lib/audit/report'

/** A report as lines for a person, or as one JSON object. */
export function formatReport(report: Report, json: boolean): string {
  if (json) return `${JSON.stringify(report)}\n`
  const { size, root, checked, notes, findings, more, intact } = report
  const looked = Object.entries(checked).map(([what, n]) => `${n} ${what}`)
  return [
    `Looked at: ${looked.join(', ') || 'nothing'}.`,
    ...notes,
    ...findings.map(sayFinding),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    intact
      ? `Intact: ${size} entries, root ${root ?? 'of the empty log'}.`
      : `DAMAGED: ${findings.length + more} findings.`,
    '',
  ].join('\n')
}
