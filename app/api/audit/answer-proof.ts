import type { Actor } from '#lib/access/actor'
import { currentActorWithoutTouch } from '#lib/auth/session'
import type { ProofRefusal } from '#lib/use-cases/prove-growth'
import type { Result } from '#lib/use-cases/shared/result'

const STATUS: Readonly<Record<ProofRefusal, number>> = { 'not-permitted': 404, 'no-such-sizes': 400, damaged: 409 }

/**
 * Answers a request for hashes. It does not keep the session alive: pages ask by themselves. Whatever is not 200 makes the
 * page say "Could not verify".
 */
export async function answerProof<Value>(
  ask: (actor: Actor) => Promise<Result<Value, ProofRefusal>>,
  say: (value: Value) => unknown,
): Promise<Response> {
  try {
    const actor = await currentActorWithoutTouch()
    if (!actor) return new Response(null, { status: 401 })
    const answer = await ask(actor)
    return answer.ok ? Response.json(say(answer.value)) : new Response(null, { status: STATUS[answer.reason] })
  } catch (failure) {
    // The edge of the product: whatever broke behind it, the page must hear "could not verify" and not hang.
    // biome-ignore lint/suspicious/noConsole: the operator's log is where a failure that is answered here is seen
    console.error(`A proof could not be made (${failure instanceof Error ? failure.name : typeof failure})`)
    return new Response(null, { status: 503 })
  }
}

/** Plain digits, or a number that no log has. */
export function countOf(text: string | null): number {
  return text !== null && /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : -1
}
