import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import type { Actor } from '#lib/access/actor'
import { toBase32 } from '#lib/auth/base32'
import { sessionHolder } from '#lib/auth/holder'
import { offerTotp } from '#lib/auth/new-factor'
import { totpAddress } from '#lib/auth/one-time-codes'
import { ownLoginName } from '#lib/auth/own-login-name'
import { passkeysPossible } from '#lib/auth/passkeys'
import { recentlyProved } from '#lib/auth/reauthenticate'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { NewFactorForm } from '../../../../../_factors/new-factor-form.tsx'
import { TotpPicture } from '../../../../../_factors/totp-picture.tsx'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { ProveFirst } from '../../_parts/prove-first.tsx'
import { addPasskeyAction, addTotpAction, newPasskeyOptionsAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: factors[await currentLocale()].addTitle }
}

/** A further second factor of one's own, once identity has been proved again. */
export default async function AddFactorPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = factors[locale]
  return (
    <Main>
      <PageHeading>{t.addTitle}</PageHeading>
      {recentlyProved(actor, new Date()) ? (
        <NewFactorForm
          locale={locale}
          submissionIds={[randomUUID(), randomUUID()]}
          offer={await offerTo(actor, locale)}
          addTotp={addTotpAction}
          addPasskey={addPasskeyAction}
          passkeyOptions={passkeysPossible() ? newPasskeyOptionsAction : null}
          next={'/account/security' as Route}
        />
      ) : (
        <ProveFirst actor={actor} locale={locale} />
      )}
      <div>
        <LinkButton href={'/account/security' as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}

async function offerTo(actor: Actor, locale: Locale) {
  const { practitionerId, loginSessionId: sessionId, facility } = actor
  const { holder: tokenHash } = sessionHolder(actor, 'new-passkey')
  const { secret, sealed } = offerTotp({ practitionerId, sessionId, tokenHash })
  const address = totpAddress(secret, await ownLoginName(actor), `Clearspine, ${facility.name}`)
  return { sealed, picture: <TotpPicture address={address} secret={toBase32(secret)} locale={locale} /> }
}
