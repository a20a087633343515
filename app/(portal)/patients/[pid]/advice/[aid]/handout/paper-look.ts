import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import type { Locale } from '#lib/messages/locale'
import { type PrintInput, printHandout } from '#lib/use-cases/print-handout'
import { statusAddress } from './status-address.ts'

/** One paper, however many parts of the page ask for it: a paper has a code and an entry of its own. */
export const paperLook = cache(
  async (
    patientId: string,
    adviceId: string,
    kind: PrintInput['kind'],
    format: PrintInput['format'],
    language: Locale,
  ) => {
    const actor = await requireActor()
    const printed = await printHandout(
      actor,
      { patientId, adviceId, kind, format, language, statusAddress: statusAddress() },
      new Date(),
    )
    if (printed.ok) return { ok: true, ...printed.value } as const
    if (printed.reason === 'not-found' || printed.reason === 'not-permitted') notFound()
    return { ok: false, reason: printed.reason } as const
  },
)
