import type { Route } from 'next'
import Link from 'next/link'
import { clinicalDateTime } from '#lib/messages/dates'
import { difference, recommendation } from '#lib/messages/recommendation'
import { signing } from '#lib/messages/signing'
import { outcomeWords } from '#lib/messages/states'
import type { AdviceProposal } from '#lib/use-cases/propose-advice'
import { Notice } from '#ui/notice'
import { DifferenceTable } from '../_document/difference-table.tsx'
import type { DocumentLook } from '../_document/look.ts'

type ReplacedNoticeProps = { readonly proposal: AdviceProposal; readonly look: DocumentLook }

/** The advice that a signature would replace, and what the new one says differently, side by side. */
export function ReplacedNotice({ proposal, look }: ReplacedNoticeProps) {
  const { replaces } = proposal
  if (replaces === null) return null
  const { locale, timeZone, patientId } = look
  const t = signing[locale]
  const { summary, inForce, document } = replaces
  const signedAt = clinicalDateTime(summary.signedAt, timeZone, locale)
  return (
    <>
      <Notice heading={inForce ? t.replacesTitle : t.replacesEnded}>
        <p>{t.replacesText(outcomeWords[locale][summary.outcome], summary.signedBy ?? '', signedAt)}</p>
        {document === null ? <p className="font-semibold">{t.damagedBefore}</p> : null}
        <Link
          href={`/patients/${patientId}/advice/${summary.id}` as Route}
          prefetch={false}
          className="inline-block min-h-6 text-link underline"
        >
          {recommendation[locale].openAdvice}
        </Link>
      </Notice>
      {document === null ? null : (
        <DifferenceTable
          changes={replaces.difference}
          caption={difference[locale].proposed}
          before={difference[locale].earlier}
          after={difference[locale].proposed}
          locale={locale}
        />
      )}
    </>
  )
}
