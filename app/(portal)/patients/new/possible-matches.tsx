'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Locale } from '#lib/messages/locale'
import { patients } from '#lib/messages/patients'
import { useField } from '#ui/form-context'
import { Notice } from '#ui/notice'
import { TextArea } from '#ui/text-area'
import { findMatchesAction } from './find-matches.tsx'

/** The fields by which people are told apart. */
const ASKED = ['familyName', 'givenName', 'otherScriptName', 'birthDate', 'mrn']

/**
 * Who is registered already and may be the same person: asked whenever a field is left, and again when the form came
 * back. The reason for a second record is asked for only where there is somebody to confuse.
 */
export function PossibleMatches({ locale }: { readonly locale: Locale }) {
  const t = patients[locale]
  const place = useRef<HTMLDivElement>(null)
  const [matches, show] = useState<ReactNode>(null)
  const { errors, text } = useField('duplicateReason')
  const asked = errors.length > 0

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let newest = 0
    let last = ''
    async function look() {
      const data = new FormData(form as HTMLFormElement)
      const fields = Object.fromEntries(ASKED.map((name) => [name, String(data.get(name) ?? '')]))
      const key = JSON.stringify(fields)
      if (key === last) return
      last = key
      newest += 1
      const mine = newest
      // Without an answer the form can still be sent: the server looks again.
      const found = await findMatchesAction(fields).catch(() => null)
      if (mine === newest) show(found)
    }
    const leave = (event: FocusEvent) => {
      if (ASKED.includes((event.target as HTMLInputElement).name)) void look()
    }
    if (asked) void look()
    form.addEventListener('focusout', leave)
    return () => {
      newest = -1
      form.removeEventListener('focusout', leave)
    }
  }, [asked])

  return (
    <div ref={place} role="status" className="flex flex-col gap-4">
      {matches === null ? null : (
        <Notice kind="warning" heading={t.possible}>
          <p className="mb-2">{t.possibleIntro}</p>
          {matches}
        </Notice>
      )}
      {matches !== null || asked || text ? (
        <TextArea name="duplicateReason" label={t.duplicateReason} hint={t.duplicateHint} rows={2} maxLength={500} />
      ) : null}
    </div>
  )
}
