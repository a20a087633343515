import type { Locale } from '#lib/messages/locale'
import { difference } from '#lib/messages/recommendation'
import { signing } from '#lib/messages/signing'
import type { AdviceProposal } from '#lib/use-cases/propose-advice'
import { Notice } from '#ui/notice'
import { DifferenceTable } from '../_document/difference-table.tsx'

/** What differs from the recommendation that the reader came from; nothing while it is still the newest. */
export function SinceShown({ proposal, locale }: { readonly proposal: AdviceProposal; readonly locale: Locale }) {
  if (proposal.shownIsNewest) return null
  const t = signing[locale]
  const { shown, now } = difference[locale]
  return (
    <>
      <Notice kind="warning" heading={t.changedTitle}>
        <p>{t.changedText}</p>
      </Notice>
      <DifferenceTable
        changes={proposal.sinceShown}
        caption={t.changedTitle}
        before={shown}
        after={now}
        locale={locale}
      />
    </>
  )
}
