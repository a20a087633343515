import type { Span } from './suggestion.ts'

/** What a heading opens: what was seen; what was asked, how it was made, what was before; what was added later. */
export type HeadingKind = 'findings' | 'aside' | 'addendum'

type Heading = Span & { readonly kind: HeadingKind }

const ASIDE_EN = [
  '(?:clinical )?(?:indications?|histor(?:y|ies)|information|details|background|data|question|presentation|diagnosis|statement|notes?|context|correlation|symptoms?)(?: (?:for|of) (?:the )?(?:exam(?:ination)?|study))?',
  'clinical',
  '(?:relevant |past |pertinent )?(?:medical |surgical )?history(?: of present illness)?',
  'indications? (?:and|/) (?:history|technique)',
  'history (?:and|/) indications?',
  'reason for (?:the )?(?:exam(?:ination)?|study|visit|referral|scan|request|consult)',
  '(?:mri? |ct |imaging |examination )?(?:techniques?|protocols?|sequences?)',
  'technique (?:and|/) comparison',
  '(?:prior |previous )?comparisons?(?: (?:stud(?:y|ies)|exams?|examinations?))?',
  'compar(?:ed|ison) (?:with|to)',
  'prior (?:stud(?:y|ies)|imaging|exams?|examinations?|mri|ct)',
  'previous (?:stud(?:y|ies)|imaging|exams?|examinations?|mri|ct|report)',
  '(?:type of )?(?:exam(?:ination)?|study|procedure|modality)(?: (?:type|performed|description|date|name))?',
  'contrast|complaints?|chief complaint|presenting complaint|referral|request(?:ed by)?|recommendations?|advice|plan|quality|limitations?|dose|hx|pmh|ordering diagnosis|icd',
]
const FINDINGS_EN = [
  '(?:imaging |radiolog(?:y|ical|ic) |mri? |ct |key |other |additional |relevant )?(?:findings?|impressions?|conclusions?|opinion|interpretation|report|results?|diagnosis|summary|discussion|assessment|comments?|observations?)',
  'findings and impression',
  'body of (?:the )?report',
]
const ADDENDUM = [
  'addend(?:um|a)(?: \\d)?',
  'amended report',
  'corrections?',
  'corrected report',
  'amendment',
  '补充报告',
  '更正',
  '更正报告',
  '补充说明',
]
const ASIDE_ZH = [
  '(?:检查|扫描|成像)?(?:技术|方法|序列)',
  '检查(?:目的|项目|部位|名称|设备)',
  '扫描(?:范围|部位|参数)',
  '临床(?:诊断|资料|信息|病史|表现|症状|提示|印象|所见|初诊)',
  '(?:现|既往)?病史(?:摘要)?',
  '既往史|主诉|症状|体征|申请(?:目的|信息|科室)?|送检目的',
  '(?:对比|比较)(?:检查|资料|片)?',
  '(?:既往|前次)(?:检查|影像|片)?',
  '建议',
]
const FINDINGS_ZH = [
  '(?:影像(?:学)?|检查|放射(?:学)?|mri?|ct|诊断)?(?:所见|表现|描述|征象)',
  '(?:影像(?:学)?|放射(?:学)?|mri?|ct|检查)?(?:诊断|印象|结论|意见|提示)(?:意见|印象|结果)?',
  '报告(?:内容|意见)?',
]

const HEADINGS: readonly { readonly kind: HeadingKind; readonly names: readonly string[] }[] = [
  { kind: 'aside', names: [...ASIDE_EN, ...ASIDE_ZH] },
  { kind: 'findings', names: [...FINDINGS_EN, ...FINDINGS_ZH] },
  { kind: 'addendum', names: ADDENDUM },
]

/** At the beginning of a line, or after the end of a sentence; written out it ends with a colon, a bracket or the line. */
const HEADING = new RegExp(
  `(?<=^|[\\n.。;!?】\\])][ \\n]{0,4})[*#【\\[(<]{0,3}[ ]{0,2}(?:\\d[.)、][ ]?|[一二三四五六][、.][ ]?)?(?:${HEADINGS.map(
    ({ kind, names }) => `(?<${kind}>${names.map((name) => `(?:${name.replaceAll(' ', '[ ]{1,3}')})`).join('|')})`,
  ).join(
    '|',
  )})(?:[ ]{0,2}\\([^)\\n]{0,30}\\))?[ ]{0,2}[*】\\])>]{0,3}[ ]{0,2}(?::|(?<=】)|(?<=\\])|[ ]-{1,2}[ ]|(?=\\n|$))`,
  'g',
)
/** Run-on reports set their headings in capitals without a stop before them. */
const CAPITALS = /[A-Z]{4,}[A-Z ]{0,30}:/g
/** The headings of a folded text, in order; `original` tells those in capitals. */
export function headingsOf(text: string, original: string): readonly Heading[] {
  const found = new Map<number, Heading>()
  const add = (base: number, source: string) => {
    for (const match of source.matchAll(HEADING)) {
      const kind = HEADINGS.find((each) => match.groups?.[each.kind] !== undefined)?.kind
      if (kind)
        found.set(base + match.index, { kind, start: base + match.index, end: base + match.index + match[0].length })
    }
  }
  add(0, text)
  for (const match of original.matchAll(CAPITALS)) {
    const words = match[0].slice(0, -1)
    // The heading is the end of the capitals: "NONE FINDINGS:".
    for (const start of wordStarts(words).slice(-3)) {
      const at = match.index + start
      const before = found.size
      if (![...found.values()].some((each) => at >= each.start && at < each.end))
        add(at, text.slice(at, match.index + match[0].length))
      if (found.size > before) break
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start)
}

function wordStarts(words: string): readonly number[] {
  return [...words.matchAll(/[A-Z]+/g)].map(({ index }) => index)
}
