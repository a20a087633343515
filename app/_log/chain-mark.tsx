export type ChainState = 'whole' | 'unverified' | 'broken'

/** Two links of a chain: joined, dashed where nobody could tell, apart where it is broken. Its words stand beside it. */
export function ChainMark({ state }: { readonly state: ChainState }) {
  const apart = state === 'broken' ? 5 : 0
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 44 20"
      className="inline-block h-5 w-11 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeDasharray={state === 'unverified' ? '4 3' : undefined}
    >
      <rect x={4 - apart / 2} y="4" width="20" height="12" rx="6" />
      <rect x={20 + apart} y="4" width="20" height="12" rx="6" />
      {state === 'broken' ? <path d="M22 1v4M22 15v4" /> : null}
    </svg>
  )
}
