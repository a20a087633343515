import { portalHealth } from '#lib/health'

/** For start scripts and load balancers: up or not, and whether the log goes on; nothing about anybody. */
export async function GET(): Promise<Response> {
  const { up, log } = await portalHealth(Date.now())
  return Response.json({ status: up ? 'up' : 'unavailable', log }, { status: up ? 200 : 503 })
}
