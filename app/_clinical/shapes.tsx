import type { ReactNode } from 'react'
import type { StateToken } from './state-token.ts'

/**
 * One shape a state, told apart without colour and on a grey printout. They draw with the badge's custom properties,
 * which forced colours and paper turn into outlines.
 */
const drawing: Readonly<Record<StateToken, ReactNode>> = {
  // Filled square with a tick.
  ok: (
    <>
      <rect x="2" y="2" width="28" height="28" fill="var(--solid)" stroke="var(--edge)" strokeWidth="2" />
      <path d="M8 17l6 6 11-14" fill="none" stroke="var(--mark)" strokeWidth="4" />
    </>
  ),
  // Shield, outlined, with a tick.
  suitable: (
    <>
      <path
        d="M16 2.5l12.5 3.5v9.5c0 7-5.5 11.5-12.5 14-7-2.5-12.5-7-12.5-14V6z"
        fill="var(--solid)"
        stroke="var(--edge)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path d="M9.5 15.5l5 5 8-9.5" fill="none" stroke="var(--mark)" strokeWidth="3" />
    </>
  ),
  // Triangle.
  limits: (
    <>
      <path d="M16 2L31 29H1z" fill="var(--solid)" stroke="var(--edge)" strokeWidth="2" strokeLinejoin="round" />
      <path d="M16 11v9M16 23v3" stroke="var(--mark)" strokeWidth="3.5" />
    </>
  ),
  // Struck circle.
  no: (
    <>
      <circle cx="16" cy="16" r="13" fill="none" stroke="var(--edge)" strokeWidth="5" />
      <path d="M7 7l18 18" stroke="var(--edge)" strokeWidth="5" />
    </>
  ),
  // Octagon with a double edge.
  urgent: (
    <>
      <path d="M10 1h12l9 9v12l-9 9H10l-9-9V10z" fill="var(--solid)" stroke="var(--edge)" />
      <path d="M11.5 4h9L28 11.5v9L20.5 28h-9L4 20.5v-9z" fill="none" stroke="var(--mark)" strokeWidth="1.5" />
      <path d="M16 8v10M16 21v4" stroke="var(--mark)" strokeWidth="4" />
    </>
  ),
  // Dashed diamond.
  undecided: (
    <>
      <path
        d="M16 2l14 14-14 14L2 16z"
        fill="var(--solid)"
        stroke="var(--edge)"
        strokeWidth="3"
        strokeDasharray="4 3"
      />
      <path d="M10 16h12" stroke="var(--mark)" strokeWidth="3" strokeDasharray="3 1.5" />
    </>
  ),
  // Empty box.
  pending: <rect x="3" y="3" width="26" height="26" fill="var(--solid)" stroke="var(--edge)" strokeWidth="4" />,
  // Pause bars.
  suspended: <path d="M6 4h7v24H6zM19 4h7v24h-7z" fill="var(--solid)" stroke="var(--edge)" strokeWidth="2" />,
  // Clock.
  ended: (
    <>
      <circle cx="16" cy="16" r="13" fill="var(--solid)" stroke="var(--edge)" strokeWidth="3" />
      <path d="M16 8v8l6 4" fill="none" stroke="var(--mark)" strokeWidth="3" />
    </>
  ),
  // A ring in pieces, empty: there is nothing to say.
  unconfirmed: (
    <circle cx="16" cy="16" r="13" fill="var(--solid)" stroke="var(--edge)" strokeWidth="3" strokeDasharray="8 5.6" />
  ),
}

/** The shape alone, at the size of its line of text. It is never shown without the state's word beside it. */
export function StateShape({ token, className }: { readonly token: StateToken; readonly className: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      {drawing[token]}
    </svg>
  )
}
