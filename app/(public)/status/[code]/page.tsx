import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { clinicalDateTime } from '#lib/messages/dates'
import { paperStatus as words } from '#lib/messages/paper-status'
import { type PaperStatus, paperStatus } from '#lib/paper-status'
import { PageHeading } from '#ui/page-heading'
import { StateShape } from '../../../_clinical/shapes.tsx'
import type { StateToken } from '../../../_clinical/state-token.ts'
import { currentLocale } from '../../../_preferences/current-preferences.ts'

type PageProps = { readonly params: Promise<{ code: string }> }

/**
 * Drawn without a state's shape where the paper is current or unknown: a shield would say "gentle massage" of a paper that
 * forbids it. And never green, which is kept for "may be treated today".
 */
const SHAPES: Partial<Record<PaperStatus, StateToken>> = { 'not-current': 'ended', unconfirmed: 'unconfirmed' }

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[await currentLocale()].title }
}

/** What anybody learns who scans a paper's code: whether it is current, and nothing else. */
export default async function PaperStatusPage({ params }: PageProps) {
  const [{ code }, locale, now] = [await params, await currentLocale(), new Date()]
  const status = await confirmed(code, now)
  const t = words[locale]
  const shape = SHAPES[status]
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      <div data-state={shape ?? 'unconfirmed'} className="border-(--edge) border-2 bg-(--tint) p-4 text-(--words)">
        <p className="flex items-center gap-3">
          {shape === undefined ? null : <StateShape token={shape} className="size-10" />}
          <strong className="text-2xl leading-tight">{t.status[status]}</strong>
        </p>
        <p className="mt-3">{t.means[status]}</p>
      </div>
      {/* UTC: a zone would be a hint at where the clinic is. */}
      <p>{t.asked(clinicalDateTime(now, 'UTC', locale))}</p>
      <p className="text-muted">{t.nothingElse}</p>
    </>
  )
}

/** The edge of the product: whatever breaks behind it, the answer is that nothing is confirmed. */
async function confirmed(code: string, now: Date): Promise<PaperStatus> {
  try {
    const requestId = (await headers()).get('x-request-id') ?? crypto.randomUUID()
    return await paperStatus(decoded(code), requestId, now)
  } catch (failure) {
    // biome-ignore lint/suspicious/noConsole: the operator's log is where a failure that is answered here is seen
    console.error(
      `A paper's status could not be confirmed (${failure instanceof Error ? failure.name : typeof failure})`,
    )
    return 'unconfirmed'
  }
}

/** What stands in the address, as it was meant; a broken escape is a code that nobody has. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}
