import { type Paper, textsOf } from '#lib/documents/paper'
import { qrPicture } from '#lib/documents/qr'
import { PageHeading } from '#ui/page-heading'
import './paper.css'
import { PaperPart } from './paper-part.tsx'
import { Scripted } from './scripted.tsx'

type PaperSheetProps = { readonly paper: Paper; readonly kind: 'handout' | 'card' }

/** A paper as a page: on screen as it will be printed, and printed without anything around it. */
export function PaperSheet({ paper, kind }: PaperSheetProps) {
  const { size, path } = qrPicture(paper.code.url)
  return (
    <article lang={paper.lang} data-paper={kind} data-fit={fitOf(paper)}>
      {paper.ribbon === null ? null : <p data-ribbon>{paper.ribbon}</p>}
      <PageHeading>{paper.title}</PageHeading>
      <div data-head>
        <div>
          {paper.head.map((part) => (
            <PaperPart key={keyOf(part)} part={part} />
          ))}
        </div>
        <div data-code>
          <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={paper.code.says} shapeRendering="crispEdges">
            <rect width={size} height={size} fill="#fff" />
            <path d={path} fill="#000" />
          </svg>
          {paper.code.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="wrap-anywhere">{paper.code.url}</p>
        </div>
      </div>
      {paper.body.map((part) => (
        <PaperPart key={keyOf(part)} part={part} />
      ))}
      <div data-foot>
        {paper.foot.map((line) => (
          <p key={line}>
            <Scripted text={line} />
          </p>
        ))}
      </div>
    </article>
  )
}

function keyOf(part: Paper['body'][number]): string {
  return JSON.stringify(part)
}

/** A Han character takes the room of more than two Latin letters, its line is higher, and short lines are left half empty. */
const HAN_LETTERS = 4
/**
 * Letters that one side of A4 holds at the two larger settings of paper.css with a twentieth of it left for another
 * browser's font: measured 966 of 1031 pixels for 3172 letters at the largest, 920 for 3504 at the next.
 */
const ROOMY = 3_200
const TIGHT = 3_700

/** How tightly a paper is set in print: no script may decide it, because printing works without. */
function fitOf(paper: Paper): 'roomy' | 'tight' | 'tightest' {
  const text = textsOf(paper).join('')
  const letters = text.length + (HAN_LETTERS - 1) * (text.match(/\p{Script=Han}/gu)?.length ?? 0)
  return letters <= ROOMY ? 'roomy' : letters <= TIGHT ? 'tight' : 'tightest'
}
