import type { Actor } from '#lib/access/actor'

/**
 * The calendar day, YYYY-MM-DD, that it is at the actor's facility at an instant. Every date rule of the product asks
 * this and never the server's own day: a clearance that ends on the 22nd holds until midnight where the patient is.
 */
export function today(actor: Pick<Actor, 'facility'>, now: Date): string {
  // 'en-CA' is the locale whose numeric dates are ISO 8601.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: actor.facility.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now)
}
