/** For how long the session has not been used; `over` when it has ended, `unknown` when the server cannot be asked. */
export type SessionAnswer = number | 'over' | 'unknown'

/** Asks after the session (GET) or says that somebody is there (POST). */
export async function askSession(method: 'GET' | 'POST'): Promise<SessionAnswer> {
  const response = await fetch('/api/session', { method, cache: 'no-store' }).catch(() => null)
  if (response?.status === 401) return 'over'
  if (!response?.ok) return 'unknown'
  const { idleForMs } = (await response.json()) as { readonly idleForMs: number }
  return idleForMs
}
