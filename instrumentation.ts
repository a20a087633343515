/** Runs once in every server process, before the first request: a portal that is set up wrongly never serves a page. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { environment } = await import('#lib/env')
  environment()
}
