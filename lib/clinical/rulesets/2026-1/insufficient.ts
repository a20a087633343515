import {
  all,
  any,
  atLeast,
  atMost,
  holds,
  is,
  isIn,
  lessThan,
  noOtherRule,
  not,
  some,
  someLevel,
  unknown,
} from '../../conditions/build.ts'
import { from, tier } from '../tier.ts'
import { ARTICLE } from './article.ts'
import { EFFECTIVE } from './effective.ts'

/**
 * What must be known before anything can be cleared. Demands are written as `unknown` or as a negated demand, and the
 * circumstances in which they are made as plain statements: that is how the list of missing fields is found.
 */
export const insufficientRules = tier('I', 'INSUFFICIENT_INFORMATION', EFFECTIVE, [
  {
    id: 'R-SRC-I01',
    sentence: {
      en: 'There is no sectional imaging of the region to be treated.',
      'zh-CN': '缺少拟治疗区域的断层影像。',
    },
    condition: not(atLeast('qualifyingStudyCount', 1)),
    basis: [
      ARTICLE.imagingFirst,
      from('V', 'NASS 2011: MRI first, CT myelography second; a plain film never grades stenosis.'),
    ],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-I02',
    sentence: {
      en: 'The imaging is more than 365 days old, undated, or dated in the future.',
      'zh-CN': '影像超过365天、无日期或日期在未来。',
    },
    condition: all(
      atLeast('qualifyingStudyCount', 1),
      any(some('qualifyingStudy', not(atLeast('study.ageDays', 0))), not(atMost('newestStudyAgeDays', 365))),
    ),
    basis: [
      from('V2', 'Premera: imaging within 12 months; eviCore: within 6 months; payer policies before surgery.'),
      from('P', 'Day 365 is valid, day 366 is not; no guideline sets an age.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I03',
    sentence: {
      en: 'The condition has worsened since the imaging, or it is not known whether it has.',
      'zh-CN': '影像检查后病情加重,或是否加重不明。',
    },
    condition: all(atLeast('qualifyingStudyCount', 1), not(isIn('imaging.changeSinceImaging', 'NONE', 'BETTER'))),
    basis: [
      from('V2', 'ODG: imaging is repeated on significant change, not by the calendar.'),
      from('V', 'Otani K et al. J Pain Res 2018;11:455-64: clinical status changes often within a year.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-SRC-I04',
    sentence: {
      en: 'No physician has evaluated the stability of the spine.',
      'zh-CN': '尚无医师评估脊柱稳定性。',
    },
    condition: any(
      not(isIn('stability.physicianConclusion', 'STABLE', 'UNSTABLE')),
      all(
        is('stability.physicianConclusion', 'STABLE'),
        not(isIn('stability.assessorRole', 'PHYSICIAN', 'SPINE_SURGEON', 'ORTHOPAEDIC_SPINE_PHYSICIAN')),
      ),
    ),
    basis: [ARTICLE.mildAndStable],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-I05',
    sentence: {
      en: 'The levels are not completely described: an ungraded level may be the worst one.',
      'zh-CN': '各节段描述不完整:未分级的节段可能最重。',
    },
    condition: any(
      not(atLeast('levelCount', 1)),
      not(is('imaging.unlistedLevels', 'NORMAL_PER_REPORT')),
      someLevel(
        any(
          unknown('level.severity'),
          unknown('level.root'),
          unknown('level.listhesisMeyerding'),
          all(is('level.region', 'LUMBAR'), unknown('level.caudaEquina')),
          all(isIn('level.region', 'CERVICAL', 'THORACIC'), any(unknown('level.cord'), unknown('level.cordT2Signal'))),
        ),
      ),
    ),
    basis: [
      from('P', 'Every listed level is graded, and the report says that the others are normal.'),
      from('V', 'Schizas 2010, Lee 2011: morphology grades the canal; area or diameter alone never proves it mild.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I06',
    sentence: {
      en: 'The cauda equina screen is incomplete.',
      'zh-CN': '马尾综合征筛查不完整。',
    },
    condition: any(
      unknown('neuro.saddleSensoryChange'),
      unknown('neuro.bladder'),
      unknown('neuro.bowel'),
      unknown('neuro.sexualFunction'),
      unknown('neuro.bilateralRadiculopathy'),
    ),
    basis: [from('V', 'BMJ Best Practice, cauda equina syndrome: each is asked and recorded.')],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-I07',
    sentence: {
      en: 'The neurological examination is incomplete.',
      'zh-CN': '神经系统检查不完整。',
    },
    condition: any(
      unknown('neuro.numbness'),
      unknown('neuro.walking.difficulty'),
      unknown('neuro.walking.distanceM'),
      unknown('neuro.motor.worstMrc'),
      unknown('neuro.progressiveDeficit'),
      unknown('neuro.umnSigns'),
      unknown('neuro.gaitAtaxia'),
      unknown('neuro.handClumsiness'),
      unknown('neuro.sensoryDeficit'),
      unknown('neuro.radicularPain'),
      all(atMost('neuro.motor.worstMrc', 4), unknown('neuro.motor.onset')),
    ),
    basis: [from('P', 'Each answer can forbid or limit massage, so that none may be left out.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I08',
    sentence: {
      en: 'A level that may slip has no measured movement on dynamic films of the last 365 days.',
      'zh-CN': '可能滑移的节段缺少365天内动力位片的活动测量。',
    },
    condition: someLevel(all(holds('needsDynamicFilms'), not(holds('coveredByDynamicFilms')))),
    basis: [
      from(
        'V',
        'Zhao YL et al. J Clin Med Res 2026;18:369-378: effusion at 93.1% of unstable and 26.6% of stable levels.',
      ),
      from('R', 'Facet effusion of 1.5 mm or more suggests a slip that supine imaging hides.'),
      from('V', 'Lattig F et al. Eur Spine J, doi:10.1007/s00586-011-1993-1: effusion and standing slip.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I09',
    sentence: {
      en: 'The general safety questions are not all answered.',
      'zh-CN': '一般安全性问题未全部回答。',
    },
    condition: any(
      unknown('general.anticoagulation'),
      unknown('general.bleedingDisorder'),
      unknown('general.osteoporosis'),
      unknown('general.longTermSteroid'),
      unknown('general.dvt'),
      unknown('general.malignancy'),
      unknown('general.infectionFever'),
      unknown('general.suspectedSpinalInfection'),
      unknown('general.skinLesionAtSite'),
      unknown('general.pregnancy'),
      unknown('general.rheumatoidOrLaxity'),
      unknown('general.cervicalVascular'),
      unknown('general.aaa'),
      unknown('general.recentTraumaUncleared'),
      unknown('general.nightPainOrWeightLoss'),
      unknown('general.communicationOrSensationLimit'),
      unknown('general.uncontrolledCardiovascular'),
      unknown('surgery'),
      all(is('surgery', 'YES'), unknown('general.spinalSurgery.weeksAgo')),
    ),
    basis: [from('P', 'Each answer can forbid or limit massage, so that none may be left out.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-SRC-I10',
    sentence: {
      en: 'The newest imaging has not been reviewed by a physician.',
      'zh-CN': '最新影像尚未经医师审阅。',
    },
    condition: some('newestStudy', not(is('study.physicianReviewed', 'YES'))),
    basis: [ARTICLE.imagingFirst],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-I11',
    sentence: {
      en: 'The newest imaging is not diagnostic, or its quality is not recorded.',
      'zh-CN': '最新影像质量无法诊断,或质量未记录。',
    },
    condition: some('newestStudy', not(isIn('study.quality', 'DIAGNOSTIC', 'LIMITED'))),
    basis: [from('P', 'Images that cannot be read cannot clear.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I12',
    sentence: {
      en: 'The confirmation of stability is undated, dated in the future, or more than 365 days old.',
      'zh-CN': '稳定性确认无日期、日期在未来或超过365天。',
    },
    condition: all(
      is('stability.physicianConclusion', 'STABLE'),
      not(all(atLeast('stability.ageDays', 0), atMost('stability.ageDays', 365))),
    ),
    basis: [from('P', 'A confirmation ages like imaging does.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I13',
    sentence: {
      en: 'The red flags of the imaging are not all answered.',
      'zh-CN': '影像红旗征未全部回答。',
    },
    condition: any(
      unknown('imaging.redFlags.acuteFracture'),
      unknown('imaging.redFlags.tumour'),
      unknown('imaging.redFlags.infection'),
      unknown('imaging.redFlags.epiduralAbscess'),
      unknown('imaging.redFlags.epiduralHaematoma'),
      unknown('imaging.redFlags.syrinx'),
      unknown('imaging.redFlags.vascularMalformation'),
      unknown('imaging.redFlags.opll'),
      unknown('imaging.redFlags.atlantoaxialInstability'),
    ),
    basis: [from('P', 'Each is looked for by name; silence of a report is no answer.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-SRC-I14',
    sentence: {
      en: 'It is not known where the massage would be given.',
      'zh-CN': '不清楚将在何处进行按摩。',
    },
    condition: unknown('plan.deliverySetting'),
    basis: [ARTICLE.regulatedOnly],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-I15',
    sentence: {
      en: 'The region to be treated or the age of the patient is not known.',
      'zh-CN': '拟治疗区域或患者年龄不明。',
    },
    condition: any(unknown('plan.targetRegion'), unknown('patient.ageYears')),
    basis: [from('P', 'Which images and rules apply depends on both.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I16',
    mode: 'VERIFY',
    sentence: {
      en: 'The clearance is not active, has run out, or its sessions are used up.',
      'zh-CN': '许可未生效、已过期或次数已用完。',
    },
    condition: any(
      not(is('clearance.status', 'ACTIVE')),
      not(all(atLeast('clearance.daysSinceIssue', 0), atMost('clearance.daysSinceIssue', 84))),
      not(atLeast('clearance.daysLeft', 0)),
      not(lessThan('clearance.sessionsUsed', 9)),
    ),
    basis: [
      from('V', 'NICE CG88 2009 (superseded): at most 9 sessions of manual therapy in 12 weeks.'),
      from('P', 'The same ceiling holds for a clearance.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-I17',
    mode: 'VERIFY',
    sentence: {
      en: "Today's check is not complete or found a change; the clearance is suspended.",
      'zh-CN': '今日核查未完成或发现变化;许可暂停。',
    },
    condition: not(is('clearance.changeToday', 'NO')),
    basis: [from('P', 'All five questions of the day are answered no before any session.')],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-DEF-I99',
    sentence: {
      en: 'No rule speaks about this record, so nothing can be advised.',
      'zh-CN': '没有规则适用于此记录,无法给出建议。',
    },
    condition: noOtherRule,
    basis: [from('P', 'A guard: no record should reach it.')],
    certainty: 'very low',
    strength: 'strong',
  },
])
