import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { toBase32 } from '#lib/auth/base32'
import { offerTotp } from '#lib/auth/new-factor'
import { totpAddress } from '#lib/auth/one-time-codes'
import { passkeysPossible } from '#lib/auth/passkeys'
import type { PendingPerson } from '#lib/auth/pending'
import { currentActor, currentPending, currentPersonWithRoles } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import { PageHeading } from '#ui/page-heading'
import { NewFactorForm } from '../../_factors/new-factor-form.tsx'
import { TotpPicture } from '../../_factors/totp-picture.tsx'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { enrolPasskeyAction, enrolPasskeyOptionsAction, enrolTotpAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: factors[await currentLocale()].enrolTitle }
}

/**
 * The first sign-in of somebody without a second factor leads here and nowhere else. Once it is set up the page is drawn
 * again for somebody who is signed in: it then still holds the recovery codes that the form was answered with.
 */
export default async function EnrolPage() {
  const [person, locale] = [await currentPending(), await currentLocale()]
  if (person?.enrolled) redirect('/sign-in/verify' as Route)
  // Whoever holds several roles has none yet, and so is no actor: they too have recovery codes to keep first.
  const inside = (await currentActor()) ?? (await currentPersonWithRoles())
  if (person === null && inside === null) redirect('/sign-in' as Route)
  const t = factors[locale]
  return (
    <>
      <PageHeading>{t.enrolTitle}</PageHeading>
      {person === null ? null : <p className="max-w-[75ch]">{t.enrolIntro}</p>}
      <NewFactorForm
        locale={locale}
        submissionIds={[randomUUID(), randomUUID()]}
        offer={person && offerTo(person, locale)}
        addTotp={enrolTotpAction}
        addPasskey={enrolPasskeyAction}
        passkeyOptions={passkeysPossible() ? enrolPasskeyOptionsAction : null}
        next={'/work' as Route}
      />
    </>
  )
}

function offerTo(person: PendingPerson, locale: Locale) {
  const { secret, sealed } = offerTotp(person)
  const address = totpAddress(secret, person.loginName, `Clearspine, ${person.facilityName}`)
  return { sealed, picture: <TotpPicture address={address} secret={toBase32(secret)} locale={locale} /> }
}
