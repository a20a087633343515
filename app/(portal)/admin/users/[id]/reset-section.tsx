import { randomUUID } from 'node:crypto'
import { formActions, formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import { users } from '#lib/messages/users'
import type { UserView } from '#lib/use-cases/view-user'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { ShownOnce } from '../_parts/shown-once.tsx'
import { confirmResetAction, declineResetAction, requestResetAction } from './actions.ts'

type ResetSectionProps = {
  readonly actorId: string
  readonly view: UserView
  readonly locale: Locale
  readonly time: (at: Date) => string
}

/** Resetting a password or a second factor: one administrator asks, another confirms, each hands over one half. */
export function ResetSection({ actorId, view, locale, time }: ResetSectionProps) {
  const { user, reset, secondAdministrator } = view
  if (user.state === 'INVITED' || user.state === 'DEACTIVATED') return null
  const t = users[locale].user
  return (
    <section className="grid gap-4">
      <h2>{t.reset}</h2>
      {reset ? (
        <WaitingReset reset={reset} actorId={actorId} locale={locale} time={time} />
      ) : secondAdministrator ? (
        <AskForm userId={user.id} locale={locale} />
      ) : (
        <p className="max-w-[75ch]">{t.resetNoSecond}</p>
      )}
    </section>
  )
}

function AskForm({ userId, locale }: { readonly userId: string; readonly locale: Locale }) {
  const { user: t, fields, link } = users[locale]
  return (
    <>
      <p className="max-w-[75ch]">{t.resetIntro}</p>
      <ActionForm
        action={requestResetAction.bind(null, userId)}
        submissionId={randomUUID()}
        words={formWords[locale]}
        id="ask"
      >
        <ShownOnce
          name="code"
          heading={link.heading}
          label={link.code}
          warning={link.codeWarning}
          copy={link.copy}
          copied={link.copied}
        >
          <Radios
            name="what"
            legend={fields.what}
            options={(['PASSWORD', 'FACTOR'] as const).map((value) => ({ value, label: t.what[value] }))}
          />
          <TextArea name="reason" label={fields.reason} rows={3} maxLength={500} />
          <div>
            <Button kind="secondary" pendingLabel={formActions[locale].sending}>
              {t.ask}
            </Button>
          </div>
        </ShownOnce>
      </ActionForm>
    </>
  )
}

type WaitingResetProps = Pick<ResetSectionProps, 'actorId' | 'locale' | 'time'> & {
  readonly reset: NonNullable<UserView['reset']>
}

function WaitingReset({ reset, actorId, locale, time }: WaitingResetProps) {
  const { user: t, link } = users[locale]
  const own = reset.requestedById === actorId
  const words = formWords[locale]
  return (
    <>
      <p>{t.waiting(t.whatShort[reset.what], latinName(reset.requestedBy), time(reset.expiresAt))}</p>
      <p className="max-w-[75ch] whitespace-pre-wrap break-words">{t.because(reset.reason)}</p>
      {own ? (
        <p>{t.notYou}</p>
      ) : (
        <ActionForm action={confirmResetAction} submissionId={randomUUID()} words={words} id="confirm">
          <ShownOnce
            name="link"
            heading={link.heading}
            label={link.link}
            warning={link.linkWarning}
            copy={link.copy}
            copied={link.copied}
          >
            <HiddenField name="id" value={reset.id} />
            <div>
              <Button kind="danger" pendingLabel={formActions[locale].sending}>
                {t.confirm}
              </Button>
            </div>
          </ShownOnce>
        </ActionForm>
      )}
      <ActionForm action={declineResetAction} submissionId={randomUUID()} words={words} id="decline">
        <HiddenField name="id" value={reset.id} />
        <div>
          <Button kind="secondary" pendingLabel={formActions[locale].sending}>
            {own ? t.withdraw : t.decline}
          </Button>
        </div>
      </ActionForm>
    </>
  )
}
