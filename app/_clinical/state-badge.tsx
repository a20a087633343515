import type { ReactNode } from 'react'
import type { Outcome } from '#lib/clinical/outcome'
import type { Locale } from '#lib/messages/locale'
import { clearanceWords, outcomeWords, type ShownClearance } from '#lib/messages/states'
import { StateShape } from './shapes.tsx'
import { clearanceToken, outcomeToken, type StateToken } from './state-token.ts'

type Look = {
  readonly locale: Locale
  /** A chip stands in a row or banner; a panel is the answer of its page and may hold what belongs to it. */
  readonly size?: 'chip' | 'panel'
  /** Inside a panel, under the state's word: limits, dates, who signed. */
  readonly children?: ReactNode
}

/** What the rules recommend, or a physician signed: shape and word. */
export function OutcomeBadge({ outcome, locale, ...look }: Look & { readonly outcome: Outcome }) {
  return <StateBadge token={outcomeToken[outcome]} word={outcomeWords[locale][outcome]} {...look} />
}

type ClearanceBadgeProps = Look & {
  readonly clearance: ShownClearance
  /** The signed outcome behind `NOT_CLEARED`, which lends its shape. */
  readonly outcome?: Outcome | null
}

/** Whether somebody may treat: shape and word. */
export function ClearanceBadge({ clearance, outcome, locale, ...look }: ClearanceBadgeProps) {
  const refused = clearance === 'NOT_CLEARED' && outcome && outcome !== 'CONDITIONAL_CLEARANCE'
  const token = refused ? outcomeToken[outcome] : clearanceToken[clearance]
  return <StateBadge token={token} word={clearanceWords[locale][clearance]} {...look} />
}

type StateBadgeProps = Omit<Look, 'locale'> & { readonly token: StateToken; readonly word: string }

function StateBadge({ token, word, size = 'chip', children }: StateBadgeProps) {
  const border = token === 'urgent' ? 'border-double' : token === 'unconfirmed' ? 'border-dashed' : 'border-solid'
  if (size === 'chip') {
    return (
      <span
        data-state={token}
        className="inline-flex items-center gap-2 rounded-xs border-(--edge) border bg-(--tint) px-2 py-0.5 font-semibold text-(--words)"
      >
        <StateShape token={token} className="size-5" />
        {word}
      </span>
    )
  }
  return (
    <div
      data-state={token}
      className={`rounded-xs border-(--edge) bg-(--tint) p-4 text-(--words) ${border} ${token === 'urgent' ? 'border-8' : 'border-2'}`}
    >
      <div className="flex items-center gap-3">
        <StateShape token={token} className="size-10" />
        <strong className="text-xl leading-tight sm:text-2xl">{word}</strong>
      </div>
      {children === undefined ? null : <div className="mt-3">{children}</div>}
    </div>
  )
}
