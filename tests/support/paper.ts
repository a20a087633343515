import type { Limits } from '#lib/clinical/explain/document'
import { limitsUnder } from '#lib/clinical/explain/limits'
import { OUTCOME_TITLES } from '#lib/clinical/explain/outcome-texts'
import type { Outcome } from '#lib/clinical/outcome'
import type { AdviceDocument } from '#lib/documents/advice-document'
import type { ToPrint } from '#lib/documents/handout'
import { meaningOf } from '#lib/documents/meaning'

/** An invented patient's advice of 22 November 2026: permits until 20 December, or forbids. */
export function anAdviceDocument(outcome: Outcome, edits: Partial<AdviceDocument> = {}): AdviceDocument {
  const permits = outcome === 'CONDITIONAL_CLEARANCE'
  return {
    v: 1,
    id: '019363e2-0000-7000-8000-000000000001',
    facility: { id: '019363e2-0000-7000-8000-000000000002', name: 'Linden River Clinic' },
    patient: {
      id: '019363e2-0000-7000-8000-000000000003',
      auditRef: '019363e2-0000-4000-8000-000000000004',
      mrn: '100 2417',
      name: { en: 'WANG, Li (Ms) (王丽)', 'zh-CN': '王丽 (WANG, Li)' },
      birthDate: '1958-04-03',
    },
    region: 'LUMBAR',
    signedOn: '2026-11-22',
    decision: 'AS_RECOMMENDED',
    outcome,
    title: OUTCOME_TITLES[outcome],
    reason: null,
    overriddenRules: [],
    limits: permits ? limitsUnder(2) : null,
    validity: permits ? { from: '2026-11-22', until: '2026-12-20' } : null,
    replaces: null,
    // A paper reads nothing of the recommendation behind the advice.
    recommendation: { id: '', digest: '', document: {} as AdviceDocument['recommendation']['document'] },
    ...edits,
  }
}

/** That advice, signed by one physician and printed by a physiotherapist four minutes later. */
export function toPrint(outcome: Outcome, edits: Partial<ToPrint> = {}): ToPrint {
  return {
    document: anAdviceDocument(outcome),
    signatures: [
      {
        kind: 'SIGNATURE',
        name: 'CHEN, Hui (Dr)',
        licence: '44120',
        meaning: meaningOf('AS_RECOMMENDED'),
        signedAt: new Date('2026-11-22T06:05:00Z'),
      },
    ],
    digest: '3f9a12bc77e04d21'.padEnd(64, '0'),
    facility: { name: 'Linden River Clinic', timeZone: 'Asia/Shanghai', emergencyNumber: '120', training: false },
    printedAt: new Date('2026-11-22T06:09:00Z'),
    printedBy: 'LI, Na',
    statusUrl: 'https://clearspine.example.org/status/7k3m9q2x4v8t6w5n1r0c7h2d4j',
    lang: 'en',
    ...edits,
  }
}

/** The most that a paper has to hold: 35 + 35 letters of name, two signatures, further limits in a physician's words. */
export function longestToPrint(lang: ToPrint['lang'], further: string): ToPrint {
  const family = 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF'
  const given = 'Maximiliana-Theodora-Wilhelmine-Ann'
  const other = '欧阳'.repeat(8)
  const limits: Limits = limitsUnder(1)
  const print = toPrint('CONDITIONAL_CLEARANCE', { lang })
  return {
    ...print,
    document: anAdviceDocument('CONDITIONAL_CLEARANCE', {
      patient: {
        ...print.document.patient,
        name: { en: `${family}, ${given} (Professor) (${other})`, 'zh-CN': `${other} (${family}, ${given})` },
      },
      limits: { ...limits, lines: [...limits.lines, { en: further, 'zh-CN': further }] },
    }),
    signatures: [
      { ...print.signatures[0], name: `${family}, ${given} (Dr)`, meaning: meaningOf('CONDITIONAL_AFTER_REVIEW') },
      {
        ...print.signatures[0],
        kind: 'CO_SIGNATURE',
        name: `${family}, ${given} (Dr)`,
        meaning: meaningOf('CONDITIONAL_AFTER_REVIEW'),
      },
    ] as ToPrint['signatures'],
    facility: { ...print.facility, name: 'The Royal Linden River Teaching Hospital for Spinal Care' },
    printedBy: `${family}, ${given}`,
  }
}
