import { parseProof } from '#lib/audit/proof'
import { auditCount } from '#lib/messages/audit-count'
import { auditEntry } from '#lib/messages/audit-entry'
import type { Locale } from '#lib/messages/locale'
import type { AuditEntryView } from '#lib/use-cases/view-audit-entry'
import { Details } from '#ui/details'
import { buttonClass } from '../../../../_ui/button-style.ts'

/** That the log holds the entry: one sentence, then the file, then the hashes, then how to check it without us. */
export function EntryProof({ view, locale }: { readonly view: AuditEntryView; readonly locale: Locale }) {
  const t = auditEntry[locale]
  const { proof, entry } = view
  if (proof === 'damaged') return <p className="border-4 border-no-edge border-double p-4 font-semibold">{t.damaged}</p>
  if (proof === null) return <p>{t.notCovered}</p>
  const { path, checkpoint } = parseProof(proof.text)
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t.covered(auditCount(proof.index), auditCount(proof.size))}</p>
      {/* A plain link: what is downloaded is not a page, and fetching it is an entry. */}
      <a href={`/admin/audit/${entry.id}/proof`} download className={buttonClass('secondary')}>
        {t.download}
      </a>
      <Details summary={t.hashes}>
        <p className="font-semibold">{t.path}</p>
        <ol className="break-all font-mono text-sm">
          {path.map((hash) => {
            const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
            return <li key={hex}>{hex}</li>
          })}
        </ol>
        <p className="mt-3 font-semibold">{t.head}</p>
        <pre className="whitespace-pre-wrap break-all text-sm">{checkpoint}</pre>
      </Details>
      <Details summary={t.offline}>
        <p>{t.offlineHint}</p>
        <pre className="whitespace-pre-wrap break-all text-sm">
          {`npm run audit:check-proof -- entry-${proof.index}.tlog-proof --vkey "…"`}
        </pre>
      </Details>
    </div>
  )
}
