/** What the tabs of one browser tell each other about their common session. Nothing about anybody is in it. */
type Said =
  | { readonly kind: 'ended'; readonly place: '/sign-in?ended=idle' | '/signed-out' }
  | { readonly kind: 'here'; readonly session: string }

const CHANNEL = 'clearspine-session'

/** Tells every other tab, now. */
export function tellOtherTabs(said: Said): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(said)
  channel.close()
}

/**
 * Says that this tab shows this session, and hears when another tab ended it, or shows another one: then what stands here
 * is somebody else's, or from before. Gives what stops the listening.
 */
export function hearOtherTabs(
  session: string,
  go: (place: '/sign-in?ended=idle' | '/signed-out' | '/work') => void,
): () => void {
  tellOtherTabs({ kind: 'here', session })
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'ended') go(data.place === '/signed-out' ? '/signed-out' : '/sign-in?ended=idle')
    else if (data.session !== session) go('/work')
  }
  return () => channel.close()
}
