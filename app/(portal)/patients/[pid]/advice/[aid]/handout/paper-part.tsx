import type { Part } from '#lib/documents/paper'
import { StateShape } from '../../../../../../_clinical/shapes.tsx'
import { outcomeToken } from '../../../../../../_clinical/state-token.ts'
import { Scripted } from './scripted.tsx'

/** One part of a paper on the page; lib/documents/pdf draws the same parts for the PDF. */
export function PaperPart({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case 'heading':
      return (
        <h2>
          <Scripted text={part.text} />
        </h2>
      )
    case 'paragraph':
      return (
        <p data-small={part.small}>
          <Scripted text={part.text} />
        </p>
      )
    case 'list':
      return <Items items={part.items} small={part.small} />
    case 'facts':
      return (
        <dl>
          {part.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Scripted text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'outcome':
      return (
        <div data-state={outcomeToken[part.outcome]} data-box="outcome">
          <StateShape token={outcomeToken[part.outcome]} className="size-9" />
          <div>
            <p>
              <strong>{part.word}</strong>
            </p>
            {part.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      )
    case 'emergency':
      return (
        <div data-box="emergency">
          <p>
            <strong>{part.text}</strong>
          </p>
          <Items items={part.items} />
        </div>
      )
  }
}

function Items({ items, small }: { readonly items: readonly string[]; readonly small?: boolean | undefined }) {
  return (
    <ul data-small={small}>
      {items.map((item) => (
        <li key={item}>
          <Scripted text={item} />
        </li>
      ))}
    </ul>
  )
}
