import type { Route } from 'next'
import type { Paper } from '#lib/documents/paper'
import { handout } from '#lib/messages/handout'
import { LOCALES, type Locale } from '#lib/messages/locale'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { buttonClass } from '../../../../../../_ui/button-style.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { paperLook } from './paper-look.ts'
import { PaperSheet } from './paper-sheet.tsx'
import { PrintButton } from './print-button.tsx'

type PaperPageProps = {
  readonly pid: string
  readonly aid: string
  readonly kind: 'handout' | 'card'
  /** The paper's language; the buttons around it stay in the reader's. */
  readonly language: Locale
  readonly locale: Locale
}

/** A paper with what one does with it; or, where the state permits none, the reason in its place. */
export async function PaperPage({ pid, aid, kind, language, locale }: PaperPageProps) {
  const look = await paperLook(pid, aid, kind === 'card' ? 'CARD' : 'HANDOUT', 'PAGE', language)
  const t = handout[locale]
  const advice = `/patients/${pid}/advice/${aid}`
  const other = kind === 'card' ? 'handout' : 'card'
  const back = (
    <LinkButton href={advice as Route} kind="secondary">
      {t.back}
    </LinkButton>
  )
  if (!look.ok) {
    return (
      <Main banner={<PatientPageBanner pid={pid} />}>
        <PageHeading>{t.notPrintable}</PageHeading>
        <Notice kind="warning">{t.refusal[look.reason]}</Notice>
        <ButtonRow>{back}</ButtonRow>
      </Main>
    )
  }
  return (
    <Main banner={<PatientPageBanner pid={pid} />}>
      <div data-screen-only className="flex flex-col gap-2">
        <ButtonRow>
          <PrintButton label={t.print} />
          {kind === 'card' ? null : (
            // A file, not a page: the router must not try to render it.
            <a href={`${advice}/handout.pdf?lang=${language}`} className={buttonClass('secondary')}>
              {t.save}
            </a>
          )}
          {LOCALES.filter((each) => each !== language).map((each) => (
            <LinkButton key={each} href={`${advice}/${kind}?lang=${each}` as Route} kind="secondary">
              {t.inLanguage[each]}
            </LinkButton>
          ))}
          {permits(look.paper) ? (
            <LinkButton href={`${advice}/${other}?lang=${language}` as Route} kind="secondary">
              {other === 'card' ? t.openCard : t.open}
            </LinkButton>
          ) : null}
          {back}
        </ButtonRow>
        <p className="text-muted">{kind === 'card' ? t.cardCut : t.kept}</p>
      </div>
      <PaperSheet paper={look.paper} kind={kind} />
    </Main>
  )
}

/** A card is of a permission only. */
function permits({ head }: Paper): boolean {
  return head.some((part) => part.kind === 'outcome' && part.outcome === 'CONDITIONAL_CLEARANCE')
}
