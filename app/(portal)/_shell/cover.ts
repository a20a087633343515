import { tellOtherTabs } from './tabs.ts'

/**
 * Takes everything off the screen and out of the document at once, tells the server that nobody is here, and leads to the
 * door. Works without a connection too: then an empty page stays.
 */
export async function cover(place: '/sign-in?ended=idle' | '/signed-out' | '/work', says: string): Promise<void> {
  const here = window.location.pathname + window.location.search
  document.title = 'Clearspine'
  document.body.replaceChildren(says)
  if (place === '/sign-in?ended=idle') {
    await fetch('/api/session', { method: 'DELETE', body: here }).catch(() => undefined)
    tellOtherTabs({ kind: 'ended', place })
  }
  window.location.replace(place)
}
