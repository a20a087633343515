'use client'

import { useEffect, useRef, useState } from 'react'
import { account } from '#lib/messages/account'
import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Chair } from './chair.ts'
import { cover } from './cover.ts'
import { hearOtherTabs } from './tabs.ts'

type IdleWatchProps = {
  readonly locale: Locale
  /** The id of the session's row: tells one sign-in from the next, and opens nothing. */
  readonly session: string
  /** After so long without use the server ends the session. */
  readonly limitMs: number
}

/** How often the page looks at its own clock; the server is asked only when that says it is time. */
const LOOK_EVERY_MS = 5_000

const MINUTE_MS = 60_000

/**
 * Warns before a session ends because nobody uses it, and covers the screen when it has. What an open form holds is kept
 * as a draft when the warning comes, so that nothing is lost whichever way it ends.
 */
export function IdleWatch({ locale, session, limitMs }: IdleWatchProps) {
  const t = account[locale]
  const chair = useRef<Chair>(null)
  /** Milliseconds left; null while there is no need to say so. */
  const [left, setLeft] = useState<number | null>(null)

  useEffect(() => hearOtherTabs(session, (place) => cover(place, t.covered)), [session, t.covered])

  useEffect(() => {
    const watched = new Chair(limitMs)
    chair.current = watched
    const look = async () => {
      const found = await watched.look()
      if (found === 'over') await cover('/sign-in?ended=idle', t.covered)
      else setLeft(found)
    }
    const timer = window.setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    const stopListening = watched.listen()
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      stopListening()
    }
  }, [limitMs, t.covered])

  async function stay() {
    // The dialog also tells of its closing when the button has closed it: said once is enough.
    if (left === null) return
    setLeft(null)
    if ((await chair.current?.sitDown()) === 'over') await cover('/sign-in?ended=idle', t.covered)
  }

  const minutes = left === null ? 0 : Math.ceil(left / MINUTE_MS)
  return (
    <Dialog open={left !== null} onClose={stay} heading={t.idleTitle}>
      <p>{t.idleText}</p>
      <p role="alert" className="my-4 font-semibold">
        {left === null ? '' : minutes > 1 ? t.idleMinutes(minutes) : t.idleSoon}
      </p>
      <Button type="button" onClick={stay} autoFocus>
        {t.stay}
      </Button>
    </Dialog>
  )
}
