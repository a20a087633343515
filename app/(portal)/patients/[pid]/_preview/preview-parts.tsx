import type { Fact, Reason } from '#lib/clinical/explain/document'
import { UNSAVED } from '#lib/clinical/recorded/chart-with-form'
import { preview as previewWords } from '#lib/messages/preview'
import { recommendation } from '#lib/messages/recommendation'
import { outcomeWords } from '#lib/messages/states'
import type { RecommendationPreview } from '#lib/use-cases/preview-recommendation'
import type { DocumentLook } from '../_document/look.ts'
import { PlaceLink } from '../_document/place-link.tsx'
import { Section } from '../_document/section.tsx'
import { fieldInForm } from './field-in-form.ts'
import type { PreviewSubject } from './preview-subject.ts'

/** Lines of a work list that fit beside the form; the rest is counted, and named as soon as these are done. */
const MISSING_SHOWN = 8

type PreviewPartsProps = {
  readonly preview: RecommendationPreview
  readonly kind: PreviewSubject['kind']
  readonly look: DocumentLook
}

/**
 * The deciding reasons first, each fact leading to its field. While something is missing the work list comes before them:
 * it is what one can do something about.
 */
export function PreviewParts({ preview, kind, look }: PreviewPartsProps) {
  const { locale } = look
  const t = recommendation[locale]
  const { outcome, limits, counterfactuals, rulesetVersion } = preview.document
  const open = outcome === 'INSUFFICIENT_INFORMATION'
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted text-sm">
        {t.rules(rulesetVersion)} · {t.engineRunning}
      </p>
      {open ? <StillNeeded preview={preview} kind={kind} look={look} /> : null}
      <Why preview={preview} kind={kind} look={look} />
      {limits === null ? null : (
        <Section heading={t.limits}>
          <ul className="list-disc pl-5">
            {limits.lines.map((line) => (
              <li key={line.en}>{line[locale]}</li>
            ))}
          </ul>
        </Section>
      )}
      {open ? null : <StillNeeded preview={preview} kind={kind} look={look} />}
      {counterfactuals.length === 0 ? null : (
        <Section heading={t.counterfactuals}>
          <ul className="list-disc pl-5">
            {counterfactuals.map(({ path, change, outcome, direction }) => (
              <li key={`${direction} ${path}`}>{t.wouldBe(change[locale], outcomeWords[locale][outcome])}</li>
            ))}
          </ul>
          <p className="text-muted text-sm">{t.counterfactualsNote}</p>
        </Section>
      )}
      <p className="text-muted text-sm">{previewWords[locale].nothingSigned}</p>
    </div>
  )
}

function Why({ preview, kind, look }: PreviewPartsProps) {
  const { locale } = look
  const { deciding } = preview.document
  if (deciding.length === 0) return null
  return (
    <Section heading={recommendation[locale].why}>
      <ol className="flex list-decimal flex-col gap-2 pl-6">
        {deciding.map((reason) => (
          <li key={reason.rule}>
            {reason.sentence[locale]} <span className="text-muted">{reason.rule}</span>
            <Facts reason={reason} kind={kind} look={look} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

type FactsProps = { readonly reason: Reason; readonly kind: PreviewSubject['kind']; readonly look: DocumentLook }

function Facts({ reason, ...place }: FactsProps) {
  return (
    <ul className="mt-1 border-border border-l-2 pl-3">
      {reason.facts.map((fact) => (
        <li key={fact.path}>
          <FactAtItsPlace fact={fact} {...place} />
        </li>
      ))}
    </ul>
  )
}

/** A fact of the form leads to its field, one that is stored to its record. */
function FactAtItsPlace({ fact, kind, look }: Omit<FactsProps, 'reason'> & { readonly fact: Fact }) {
  const { locale } = look
  const says = recommendation[locale].fact(fact.label[locale], fact.value[locale])
  const stored = fact.sources.filter(({ id }) => id !== UNSAVED)
  const field = stored.length === 0 ? fieldInForm(fact.path, kind) : null
  if (field !== null) return <FieldLink href={field}>{says}</FieldLink>
  return (
    <>
      {says}{' '}
      {stored.map((source) => (
        <PlaceLink key={`${source.kind} ${source.id}`} source={source} look={look} />
      ))}
    </>
  )
}

function StillNeeded({ preview, kind, look }: PreviewPartsProps) {
  const { locale } = look
  const { missing } = preview.document
  if (missing.length === 0) return null
  const shown = missing.slice(0, MISSING_SHOWN)
  return (
    <Section heading={recommendation[locale].missing}>
      <ol className="flex list-decimal flex-col gap-1 pl-6">
        {shown.map(({ path, label }) => {
          const field = fieldInForm(path, kind)
          return (
            <li key={path}>{field === null ? label[locale] : <FieldLink href={field}>{label[locale]}</FieldLink>}</li>
          )
        })}
      </ol>
      {missing.length > shown.length ? <p>{previewWords[locale].more(missing.length - shown.length)}</p> : null}
    </Section>
  )
}

function FieldLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} className="inline-block min-h-6 text-link underline">
      {children}
    </a>
  )
}
