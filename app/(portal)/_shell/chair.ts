import { askSession, type SessionAnswer } from './session-request.ts'

/** The warning comes so long before the end: time to read, decide and press. */
const WARNING_MS = 2 * 60_000

/** While somebody types, the server is told so often: a long form is use, though nothing has been sent. */
const TELL_EVERY_MS = 2 * 60_000

/**
 * Whether anybody sits at this page. What counts is the server's clock and all tabs together, so the server is asked
 * before anything is said; between the questions only the browser's steady clock is used, which nobody can set.
 */
export class Chair {
  readonly #limitMs: number
  #seenAt = performance.now()
  #toldAt = performance.now()
  #used = false
  #typed = false
  #warned = false

  constructor(limitMs: number) {
    this.#limitMs = limitMs
    unattended(false)
  }

  /** Notices keys, clicks and typing; gives what stops it. */
  listen(): () => void {
    const use = () => {
      this.#used = true
    }
    const type = () => {
      this.#typed = true
    }
    const listeners = [
      ['keydown', use],
      ['pointerdown', use],
      ['input', type],
    ] as const
    for (const [event, heard] of listeners) document.addEventListener(event, heard, { passive: true })
    return () => {
      for (const [event, heard] of listeners) document.removeEventListener(event, heard)
    }
  }

  /** Milliseconds until the session ends, once that has to be said; null before; `over` when it has ended. */
  async look(): Promise<number | null | 'over'> {
    await this.#tellUse()
    if (this.#left() > WARNING_MS) return null
    const answer = await askSession('GET')
    this.#heard(answer)
    if (answer === 'over' || this.#left() <= 0) return 'over'
    if (this.#left() > WARNING_MS) {
      this.#warned = false
      return null
    }
    if (!this.#warned) this.#warn()
    return this.#left()
  }

  /** Somebody says that they are there. */
  async sitDown(): Promise<SessionAnswer> {
    unattended(false)
    this.#warned = false
    const answer = await askSession('POST')
    this.#heard(answer)
    return answer
  }

  #left(): number {
    return this.#limitMs - (performance.now() - this.#seenAt)
  }

  #heard(answer: SessionAnswer): void {
    if (answer !== 'over' && answer !== 'unknown') this.#seenAt = performance.now() - answer
  }

  async #tellUse(): Promise<void> {
    const now = performance.now()
    if (this.#warned || !this.#used || now - this.#toldAt < TELL_EVERY_MS) return
    this.#used = false
    this.#toldAt = now
    this.#heard(await askSession('POST'))
  }

  #warn(): void {
    this.#warned = true
    unattended(true)
    if (this.#typed) keepDraft()
  }
}

/** While the chair is empty, what the page sends by itself must not keep the session alive (lib/auth/session.ts). */
function unattended(is: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that clinics still have
  document.cookie = `clearspine.unattended=1; path=/; samesite=strict; max-age=${is ? 3600 : 0}`
}

/** Presses the open form's own "Save draft", if it has one. */
function keepDraft(): void {
  document.querySelector<HTMLButtonElement>('button[name="intent"][value="draft"]')?.click()
}
