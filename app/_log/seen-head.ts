/**
 * What this browser remembers of the log between visits: the key, the size and the root that it checked last, and nothing
 * else; none of it says anything about anybody. In IndexedDB: nothing of the product stands in localStorage, which every
 * script of the origin reads at once, and a cookie would be sent to the very server that is being checked.
 */
import type { SeenHead } from './check-log.ts'

const DATABASE = 'clearspine-log'
const STORE = 'seen'

/** The last head of a log that was checked here; null at a first visit, and where the browser keeps nothing. */
export async function recallHead(origin: string): Promise<SeenHead | null> {
  try {
    const found: unknown = await inStore('readonly', (store) => store.get(origin))
    return isSeenHead(found) ? found : null
  } catch {
    return null
  }
}

/** Remembers a head that was checked. A browser that keeps nothing begins anew at each visit. */
export async function rememberHead(origin: string, head: SeenHead): Promise<void> {
  await inStore('readwrite', (store) => store.put(head, origin)).catch(() => undefined)
}

/** Forgets a log: for somebody who has compared its new key with the one they were given. */
export async function forgetHead(origin: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(origin)).catch(() => undefined)
}

function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const request = act(database.transaction(STORE, mode).objectStore(STORE))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
      request.transaction?.addEventListener('complete', () => database.close())
    }
  })
}

function isSeenHead(value: unknown): value is SeenHead {
  if (typeof value !== 'object' || value === null) return false
  const { vkey, size, root } = value as Partial<Record<keyof SeenHead, unknown>>
  return (
    typeof vkey === 'string' && Number.isSafeInteger(size) && typeof root === 'string' && /^[0-9a-f]{64}$/.test(root)
  )
}
