import type { Limits, Text } from '#lib/clinical/explain/document'
import { limitsUnder } from '#lib/clinical/explain/limits'
import { longDate } from '#lib/messages/dates'
import { handout } from '#lib/messages/handout'
import type { Locale } from '#lib/messages/locale'
import { outcomeWords } from '#lib/messages/states'
import { foot, identity, ribbon, type ToPrint } from './handout.ts'
import type { Paper, Part } from './paper.ts'

/** The longest session of any clearance (clinical knowledge base 4.3); the first one is shorter, which the check says. */
const MOST_MINUTES = 30

/**
 * The clearance card: what fits a wallet. Outcome, until when, the limits in one line, the code. Throws for advice that
 * permits nothing, because a card without a clearance would be one that looks like it.
 */
export function cardOf(print: ToPrint): Paper {
  const { document, signatures, statusUrl, lang } = print
  const { limits, validity } = document
  if (limits === null || validity === null) throw new Error(`Expected advice that permits, found ${document.outcome}`)
  const t = handout[lang]
  return {
    lang,
    title: t.card,
    ribbon: ribbon(print),
    head: [
      {
        kind: 'outcome',
        outcome: document.outcome,
        word: outcomeWords[lang][document.outcome],
        lines: [t.cardUntil(longDate(validity.until, lang))],
      },
      identity(print),
    ],
    code: { url: statusUrl, says: t.qr, lines: [t.stale] },
    body: [
      { kind: 'paragraph', text: t.cardLimits(MOST_MINUTES, limits.pressureCap) },
      ...narrower(limits).map((text): Part => ({ kind: 'paragraph', text: text(lang) })),
      { kind: 'paragraph', text: t.cardCheck },
      { kind: 'paragraph', text: t.cardSigned(signatures.map(({ name }) => name).join(t.separator)) },
      { kind: 'paragraph', text: t.emergency(print.facility.emergencyNumber), small: true },
      { kind: 'list', items: t.emergencySigns, small: true },
    ],
    // Whose it is stands above already.
    foot: foot(print).slice(1),
    page: t.page,
  }
}

/** What two physicians narrowed further than every clearance is: a card that left it out would say more than was signed. */
function narrower(limits: Limits): readonly ((lang: Locale) => string)[] {
  const usual = limitsUnder(limits.pressureCap)
  const says = (texts: readonly Text[]) => texts.map(({ en }) => en)
  const own = limits.lines.filter(({ en }) => !says(usual.lines).includes(en))
  const fewer = limits.techniques.length < usual.techniques.length
  const labels = (lang: Locale) => limits.techniques.map(({ label }) => label[lang]).join(handout[lang].separator)
  return [
    ...(fewer ? [(lang: Locale) => handout[lang].techniques(labels(lang))] : []),
    ...own.map((text) => (lang: Locale) => text[lang]),
  ]
}
