'use client'

import type { Route } from 'next'
import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'

type RecoveryCodesProps = {
  readonly codes: readonly string[]
  /** Where to go on. */
  readonly next: Route
  readonly locale: Locale
}

/** Ten codes, this one time: to be printed or written down. */
export function RecoveryCodes({ codes, next, locale }: RecoveryCodesProps) {
  const t = factors[locale]
  return (
    <section className="flex flex-col gap-4" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{t.codesTitle}</h2>
      <p className="max-w-[75ch]">{t.codesIntro}</p>
      <ol className="grid max-w-[60ch] list-decimal grid-cols-1 gap-x-8 gap-y-2 pl-8 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="font-mono">
            {code}
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button type="button" kind="secondary" onClick={() => window.print()}>
          {t.print}
        </Button>
        <LinkButton href={next} kind="primary">
          {t.kept}
        </LinkButton>
      </ButtonRow>
    </section>
  )
}
