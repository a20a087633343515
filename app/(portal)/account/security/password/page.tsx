import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { proofNeeded } from '#lib/auth/proof-needed'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { formWords } from '#lib/messages/form'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { TextInput } from '#ui/text-input'
import { IdentityProofFields } from '../../../../_factors/identity-proof-fields.tsx'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { changePasswordAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: factors[await currentLocale()].passwordTitle }
}

/** One's own password. Nobody has to change it before there is a reason to. */
export default async function PasswordPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = factors[locale]
  return (
    <Main>
      <PageHeading>{t.passwordTitle}</PageHeading>
      <p>{t.passwordIntro}</p>
      <ActionForm action={changePasswordAction} submissionId={randomUUID()} words={formWords[locale]}>
        <TextInput
          name="newPassword"
          label={t.newPassword}
          hint={t.newPasswordHint}
          type="password"
          autoComplete="new-password"
        />
        <TextInput name="again" label={t.again} type="password" autoComplete="new-password" />
        <IdentityProofFields proof={await proofNeeded(actor)} locale={locale} />
        <ButtonRow>
          <Button pendingLabel={t.changing}>{t.change}</Button>
          <LinkButton href={'/account/security' as Route}>{t.back}</LinkButton>
        </ButtonRow>
      </ActionForm>
    </Main>
  )
}
