import { portalIsUp } from '#lib/health'

/** For start scripts and load balancers: up or not, and nothing else about anything. */
export async function GET(): Promise<Response> {
  const up = await portalIsUp()
  return Response.json({ status: up ? 'up' : 'unavailable' }, { status: up ? 200 : 503 })
}
