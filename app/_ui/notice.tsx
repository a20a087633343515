import type { ReactNode } from 'react'

type NoticeKind = 'neutral' | 'warning' | 'urgent'

const look: Record<NoticeKind, string> = {
  neutral: 'border border-border bg-surface',
  warning: 'border-2 border-limits-edge bg-limits-tint text-limits-fg',
  urgent: 'border-6 border-double border-urgent-edge bg-urgent-tint text-urgent-fg',
}

/** A panel that stands out by its border first; never green, which is kept for one clinical state. */
export function Notice({ kind = 'neutral', heading, children }: NoticeProps) {
  return (
    <div className={`max-w-[80ch] p-4 ${look[kind]}`}>
      {heading === undefined ? null : <h2 className="mb-1 font-bold text-lg">{heading}</h2>}
      {children}
    </div>
  )
}

type NoticeProps = { readonly kind?: NoticeKind; readonly heading?: string; readonly children: ReactNode }
