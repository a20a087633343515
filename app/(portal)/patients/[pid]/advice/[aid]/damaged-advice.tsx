import type { Damage } from '#lib/documents/advice-integrity'
import { advice } from '#lib/messages/advice'
import type { Locale } from '#lib/messages/locale'
import { ClearanceBadge } from '../../../../../_clinical/state-badge.tsx'

type DamagedAdviceProps = { readonly damage: Damage; readonly digest: string; readonly locale: Locale }

/** In place of the document when it is not what was signed: said loudly, and nothing of it is shown. */
export function DamagedAdvice({ damage, digest, locale }: DamagedAdviceProps) {
  const t = advice[locale]
  return (
    <div role="alert">
      <ClearanceBadge clearance="UNCONFIRMED" locale={locale} size="panel">
        <h2 className="font-bold text-lg">{t.damagedTitle}</h2>
        <p>{t.damaged[damage]}</p>
        <p className="font-semibold">{t.damagedDo}</p>
        <p className="wrap-anywhere text-muted">
          {t.digest}: {digest}
        </p>
      </ClearanceBadge>
    </div>
  )
}
