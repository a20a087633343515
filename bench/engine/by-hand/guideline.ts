import type { EvaluationRecord } from '#lib/clinical/record'
import { firedByHand } from './answers.ts'
import { dayOf, type Spine, type Studies, spineOf, studiesOf, within } from './spine.ts'

/** What the guideline decides, by hand: everything of an evaluation but the work list and the technique verdicts. */
export interface HandAnswer {
  readonly outcome: string
  readonly firedRules: readonly string[]
  readonly modifiers: readonly string[]
  readonly validUntil: string | null
}

const outcomes: Readonly<Record<string, string>> = {
  E: 'EMERGENCY_REFERRAL',
  C: 'CONTRAINDICATED',
  I: 'INSUFFICIENT_INFORMATION',
  P: 'PHYSICIAN_REVIEW',
}

const tierOf = (id: string): string => id.charAt(6)

/** Most restrictive first, then plain string order: E, C, I, P is no alphabet. */
function byTier(a: string, b: string): number {
  const tiers = 'ECIP'
  return tiers.indexOf(tierOf(a)) - tiers.indexOf(tierOf(b)) || (a < b ? -1 : 1)
}

/** The whole guideline in ifs: the limit that an engine which reads its rules as data is measured against. */
export function evaluateByHand(record: EvaluationRecord): HandAnswer {
  const today = dayOf(record.asOf) ?? 0
  const spine = spineOf(record, today)
  const studies = studiesOf(record, today)
  const fired = firedByHand(record)
  emergencies(record, spine, fired)
  contraindications(spine, fired)
  gaps(record, spine, studies, today, fired)
  if (record.mode === 'VERIFY') verification(record, today, fired)
  reviews(record, spine, studies, fired)
  const [worst] = fired.sort(byTier)
  if (worst !== undefined) {
    return { outcome: outcomes[tierOf(worst)] ?? '', firedRules: fired, modifiers: [], validUntil: null }
  }
  return {
    outcome: 'CONDITIONAL_CLEARANCE',
    firedRules: ['R-SRC-K01'],
    modifiers: limits(record, today - (studies.newest ?? today)),
    validUntil: endOf(record, today, studies.newest ?? today),
  }
}

function emergencies({ neuro, imaging }: EvaluationRecord, spine: Spine, fired: string[]): void {
  const flags = imaging?.redFlags
  const growing =
    neuro?.progressiveDeficit === 'YES' || neuro?.bladder === 'NEW_OR_WORSE' || neuro?.bowel === 'NEW_OR_WORSE'
  const cordSigns = neuro?.umnSigns === 'YES' || spine.cordCompressed
  if ((neuro?.mJOA ?? 18) < 12 || (cordSigns && growing)) fired.push('R-LIT-E03')
  const destroys = flags?.tumour === 'YES' || flags?.infection === 'YES' || flags?.acuteFracture === 'YES'
  const deficit = neuro?.progressiveDeficit === 'YES' || (neuro?.motor?.worstMrc ?? 5) <= 4 || neuro?.umnSigns === 'YES'
  if (
    flags?.epiduralAbscess === 'YES' ||
    flags?.epiduralHaematoma === 'YES' ||
    (destroys && (spine.cordCompressed || spine.caudaEquinaCompressed || deficit))
  ) {
    fired.push('R-LIT-E04')
  }
}

function contraindications(spine: Spine, fired: string[]): void {
  if (spine.worst === 3) fired.push('R-SRC-C01')
  if (spine.moves) fired.push('R-LIT-C02')
  if (spine.cordCompressed) fired.push('R-SRC-C03')
  if (spine.rootCompressed || spine.caudaEquinaCompressed) fired.push('R-SRC-C04')
  if (spine.maxListhesis >= 3) fired.push('R-LIT-C11')
}

function gaps(
  { imaging, stability }: EvaluationRecord,
  spine: Spine,
  studies: Studies,
  today: number,
  fired: string[],
): void {
  if (studies.qualifying === 0) fired.push('R-SRC-I01')
  else {
    const change = imaging?.changeSinceImaging
    if (studies.unusable || (studies.newest !== null && today - studies.newest > 365)) fired.push('R-LIT-I02')
    if (change !== 'NONE' && change !== 'BETTER') fired.push('R-LIT-I03')
  }
  if (spine.levels === 0 || imaging?.unlistedLevels !== 'NORMAL_PER_REPORT' || spine.incomplete) fired.push('R-LIT-I05')
  if (spine.needsFilms) fired.push('R-LIT-I08')
  if (studies.unreviewed) fired.push('R-SRC-I10')
  if (studies.unreadable) fired.push('R-LIT-I11')
  const confirmed = dayOf(stability?.date)
  if (stability?.physicianConclusion === 'STABLE' && !within(confirmed, today, 365)) fired.push('R-LIT-I12')
}

function verification({ clearance }: EvaluationRecord, today: number, fired: string[]): void {
  const ends = dayOf(clearance?.validUntil)
  if (
    clearance?.status !== 'ACTIVE' ||
    !within(dayOf(clearance.issuedOn), today, 84) ||
    ends === null ||
    ends < today ||
    (clearance.sessionsUsed ?? 9) >= 9
  ) {
    fired.push('R-LIT-I16')
  }
}

function reviews({ plan }: EvaluationRecord, spine: Spine, studies: Studies, fired: string[]): void {
  const target = plan?.targetRegion
  if (spine.worst === 2) fired.push('R-LIT-P01')
  if (spine.aboveLumbar || target === 'CERVICAL' || target === 'THORACIC') fired.push('R-LIT-P02')
  if (spine.discordant) fired.push('R-LIT-P03')
  if (spine.touched) fired.push('R-LIT-P04')
  if (spine.slips || spine.maxListhesis === 2) fired.push('R-LIT-P07')
  if (spine.worst === 0) fired.push('R-LIT-P18')
  if (studies.newest !== null && (studies.onlyCt || studies.limited)) fired.push('R-LIT-P20')
}

function limits({ general }: EvaluationRecord, imageAge: number): string[] {
  const light =
    general?.osteoporosis === 'OSTEOPOROSIS' ||
    general?.anticoagulation === 'ANTIPLATELET' ||
    general?.longTermSteroid === 'YES'
  const cap = light ? 'M-LIT-03 pressureCap=1' : 'M-LIT-03 pressureCap=2'
  const always = ['M-SRC-01', 'M-SRC-02', cap, 'M-LIT-04', 'M-LIT-06', 'M-LIT-07', 'M-LIT-08']
  return imageAge >= 184 ? [...always, 'M-LIT-09'] : always
}

function endOf({ mode, clearance, stability }: EvaluationRecord, today: number, imaged: number): string {
  const own =
    mode === 'VERIFY'
      ? Math.min(dayOf(clearance?.validUntil) ?? today, (dayOf(clearance?.issuedOn) ?? today) + 84)
      : today + 84
  const last = Math.min(own, imaged + 365, (dayOf(stability?.date) ?? today) + 365)
  return new Date(last * 86_400_000).toISOString().slice(0, 10)
}
