type SkipLinksProps = { readonly links: readonly { readonly href: `#${string}`; readonly label: string }[] }

/** The first stops of every page for those who tab: seen when focused, out of the way otherwise. */
export function SkipLinks({ links }: SkipLinksProps) {
  return (
    <div data-screen-only>
      {links.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          className="sr-only bg-bg text-link underline focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:p-3"
        >
          {label}
        </a>
      ))}
    </div>
  )
}
