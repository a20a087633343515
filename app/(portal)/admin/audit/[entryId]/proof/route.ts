import { currentActor } from '#lib/auth/session'
import { auditEntry } from '#lib/messages/audit-entry'
import { downloadEntryProof } from '#lib/use-cases/download-entry-proof'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'

type Context = { readonly params: Promise<{ readonly entryId: string }> }

/** The newest proof of an entry as a file, C2SP tlog-proof. Its name says the place and nothing of what it proves. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return text('', 401)
  const { entryId } = await params
  const result = await downloadEntryProof(actor, entryId, new Date())
  if (!result.ok) {
    const t = auditEntry[await currentLocale()]
    switch (result.reason) {
      case 'not-found':
      case 'not-permitted':
        return text('', 404)
      case 'not-covered':
        return text(t.downloadNotYet, 409)
      case 'damaged':
        return text(t.damaged, 409)
    }
  }
  return new Response(result.value.text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="entry-${result.value.index}.tlog-proof"`,
      'Cache-Control': 'no-store',
    },
  })
}

function text(body: string, status: number): Response {
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
