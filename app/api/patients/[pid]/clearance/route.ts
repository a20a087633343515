import { currentActorWithoutTouch } from '#lib/auth/session'
import { secondWithOffset } from '#lib/messages/dates'
import { confirmClearance } from '#lib/use-cases/confirm-clearance'

/**
 * What an open clearance page asks every 30 seconds: whether it is still true. It does not keep the session alive, leaves
 * no entry and says nothing about the patient. Any other answer than 200 makes the page show "Status not confirmed".
 */
export async function GET(_: Request, { params }: { readonly params: Promise<{ pid: string }> }): Promise<Response> {
  try {
    const actor = await currentActorWithoutTouch()
    if (!actor) return new Response(null, { status: 401 })
    const confirmed = await confirmClearance(actor, (await params).pid, new Date())
    if (!confirmed.ok) return new Response(null, { status: 404 })
    const { confirmedAt, fingerprint } = confirmed.value
    return Response.json({ confirmedAt: secondWithOffset(confirmedAt, actor.facility.timeZone), fingerprint })
  } catch (failure) {
    // The edge of the product: whatever broke behind it, the page must hear "not confirmed" and not hang.
    // biome-ignore lint/suspicious/noConsole: the operator's log is where a failure that is answered here is seen
    console.error(`A clearance could not be confirmed (${failure instanceof Error ? failure.name : typeof failure})`)
    return new Response(null, { status: 503 })
  }
}
