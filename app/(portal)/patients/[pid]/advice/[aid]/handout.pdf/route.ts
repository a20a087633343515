import { currentActor } from '#lib/auth/session'
import { paperPdf } from '#lib/documents/pdf/paper-pdf'
import { handout } from '#lib/messages/handout'
import { parseLocale } from '#lib/messages/locale'
import { printHandout } from '#lib/use-cases/print-handout'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { statusAddress } from '../handout/status-address.ts'

type Context = { readonly params: Promise<{ pid: string; aid: string }> }

/** The handout as a file. Its name says nothing about anybody: it lies in a folder of downloads afterwards. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const { pid: patientId, aid: adviceId } = await params
  const asked = new URL(request.url).searchParams.get('lang')
  const language = asked === null ? await currentLocale() : parseLocale(asked)
  const now = new Date()
  const input = {
    patientId,
    adviceId,
    kind: 'HANDOUT',
    format: 'PDF',
    language,
    statusAddress: statusAddress(),
  } as const
  const printed = await printHandout(actor, input, now)
  const t = handout[await currentLocale()]
  if (!printed.ok) {
    if (printed.reason === 'not-found' || printed.reason === 'not-permitted') return new Response(null, { status: 404 })
    return sentence(t.refusal[printed.reason], 409)
  }
  const pdf = await paperPdf(printed.value.paper, now)
  if (!pdf.ok) return sentence(t.noGlyph(pdf.missing.join(' ')), 422)
  return new Response(new Uint8Array(pdf.bytes), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="handout.pdf"' },
  })
}

function sentence(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
