import { notFound } from 'next/navigation'
import { clearance } from '#lib/messages/clearance'
import { errors } from '#lib/messages/errors'
import type { Locale } from '#lib/messages/locale'

type Refusal = 'not-found' | 'not-permitted' | 'key-reused' | keyof (typeof clearance)['en']['refusal']

/** A refused act on a clearance, in words. What is not there, or not theirs, is a page not found. */
export function sayRefusal(reason: Refusal, locale: Locale): string {
  switch (reason) {
    case 'not-found':
      return notFound()
    case 'not-permitted':
      return errors[locale].notPermitted
    case 'key-reused':
      return errors[locale].alreadySent
    default:
      return clearance[locale].refusal[reason]
  }
}
