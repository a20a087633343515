import { requireActor } from '#lib/auth/session'
import { logProof } from '#lib/messages/log-proof'
import { downloadAdviceProof } from '#lib/use-cases/download-advice-proof'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'

type Context = { readonly params: Promise<{ pid: string; aid: string }> }

/** The proof of a signature as a file (`?of=co-signature` for the second one). Its name says its place in the log only. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { pid: patientId, aid: adviceId } = await params
  const kind =
    new URL(request.url).searchParams.get('of') === 'co-signature' ? ('CO_SIGNATURE' as const) : ('SIGNATURE' as const)
  const result = await downloadAdviceProof(actor, { patientId, adviceId, kind }, new Date())
  if (result.ok) {
    const { index, text } = result.value
    return answer(text, 200, { 'content-disposition': `attachment; filename="entry-${index}.tlog-proof"` })
  }
  if (result.reason === 'waiting-for-the-log') return answer(logProof[await currentLocale()].waiting, 409)
  return new Response(null, { status: 404 })
}

function answer(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })
}
