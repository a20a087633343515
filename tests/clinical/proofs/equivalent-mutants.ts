/**
 * The mutants of the ruleset that no record can tell from it, one by one with the reason. A mutant that is neither
 * killed nor named here fails the mutation proof; one that is named here and killed fails it too.
 */
const weeksProve = 'weeks since an operation prove one: where they are recorded there was surgery'
const guarded = 'no record reaches the guard, which totality proves'
const alreadyC02 = 'the level does not fire C02, and 4 mm would'
const noneNeedsALevel = 'without a listed level there is no worst severity that could be NONE'
const saidTwice = 'the clearance says once more what the silence of all other rules already demands'
const highestAngle = '25° is the highest bound of all: a level that reaches it reaches its own'
const harmless = 'a measurement that says NONE is the least of all grades, and no measurement is a central grade'
const withinCervical = 'the cervical scale calls the same diameters at least as grave'
const contactIsSilent = 'no rule reads whether a root is free or merely touched'
const kindOfSeverity = 'the kind of a scale is asked only where it gives a severity'
const tooOldAnyway = 'older images fire I02, and nothing is cleared that could carry the limit'
const neverInferred = 'a deviation can only be stated: where grades speak of a root, it is compressed, touched or free'

export const equivalentMutants: Readonly<Record<string, string>> = {
  'R-LIT-C17: all[0] dropped': weeksProve,
  'R-DEF-I99 dropped': guarded,
  'R-DEF-I99: gives EMERGENCY_REFERRAL': guarded,
  'R-DEF-I99: gives CONTRAINDICATED': guarded,
  'R-DEF-I99: gives PHYSICIAN_REVIEW': guarded,
  'R-DEF-I99: gives CONDITIONAL_CLEARANCE': guarded,
  'R-DEF-I99: asked in VERIFY mode only': guarded,
  'R-LIT-P07: any[0] some level: all[2] dropped': alreadyC02,
  'R-LIT-P07: any[0] some level: all[2] level.dynamicTranslationMm lt 5, not 4': alreadyC02,
  'R-LIT-P07: any[0] some level: all[2] level.dynamicTranslationMm le 4, not lt': alreadyC02,
  'R-LIT-P11: all[0] dropped': weeksProve,
  'R-LIT-P18: all[0] dropped': noneNeedsALevel,
  'R-LIT-P18: all[0] levelCount ge 0, not 1': noneNeedsALevel,
  'R-SRC-K01: all[1] dropped': saidTwice,
  'R-SRC-K01: all[2] dropped': saidTwice,
  'R-SRC-K01: all[3] dropped': saidTwice,
  'R-SRC-K01: all[4] dropped': saidTwice,
  'R-SRC-K01: all[4] newestStudyCount ge 0, not 1': saidTwice,
  'R-SRC-K01: all[5] dropped': saidTwice,
  'R-SRC-K01: all[6] dropped': saidTwice,
  'R-SRC-K01: all[7] dropped': saidTwice,
  'movesLikeUnstable: any[0] all[1] any[3] all[0] dropped': highestAngle,
  'scale dscaMm2: step from 100 gives NONE, not null': harmless,
  'scale dscaMm2 at L5-S1: step from 100 gives NONE, not null': harmless,
  'scale apCanalMm lumbar: step from 12 gives NONE, not null': harmless,
  'scale apCanalMm lumbar: in CERVICAL too': withinCervical,
  'scale apCanalMm cervical: step from 13 gives NONE, not null': harmless,
  'scale torgPavlov: step from 0.8 gives NONE, not null': harmless,
  'scale root by lateralRecess: step from 0 gives CONTACT, not NONE': contactIsSilent,
  'scale root by lateralRecess: counted as central, not graded': kindOfSeverity,
  'scale root by lateralRecess: counted as measured, not graded': kindOfSeverity,
  'scale root by foramenLee: step from 0 gives CONTACT, not NONE': contactIsSilent,
  'scale root by foramenLee: step from 2 dropped': contactIsSilent,
  'scale root by foramenLee: step from 2 gives NONE, not CONTACT': contactIsSilent,
  'scale root by foramenLee: step from 1, not 2': contactIsSilent,
  'scale root by foramenLee: step from 3, not 2': contactIsSilent,
  'scale root by foramenLee: counted as central, not graded': kindOfSeverity,
  'scale root by foramenLee: counted as measured, not graded': kindOfSeverity,
  'scale root by foramenPark: step from 0 gives CONTACT, not NONE': contactIsSilent,
  'scale root by foramenPark: step from 2 dropped': contactIsSilent,
  'scale root by foramenPark: step from 2 gives NONE, not CONTACT': contactIsSilent,
  'scale root by foramenPark: step from 1, not 2': contactIsSilent,
  'scale root by foramenPark: step from 3, not 2': contactIsSilent,
  'scale root by foramenPark: counted as central, not graded': kindOfSeverity,
  'scale root by foramenPark: counted as measured, not graded': kindOfSeverity,
  'scale cord by kang: counted as graded, not central': kindOfSeverity,
  'scale cord by kang: counted as measured, not central': kindOfSeverity,
  'scale cauda equina by lumbarLee: counted as graded, not central': kindOfSeverity,
  'scale cauda equina by lumbarLee: counted as measured, not central': kindOfSeverity,
  'scale cauda equina by schizas: counted as graded, not central': kindOfSeverity,
  'scale cauda equina by schizas: counted as measured, not central': kindOfSeverity,
  'M-LIT-09: all[1] dropped': tooOldAnyway,
  'M-LIT-09: all[1] newestStudyAgeDays le 366, not 365': tooOldAnyway,
  'scale root by foramenLee: step from 0 gives DEVIATION, not NONE': neverInferred,
  'scale root by foramenLee: step from 2 gives DEVIATION, not CONTACT': neverInferred,
  'scale root by foramenPark: step from 0 gives DEVIATION, not NONE': neverInferred,
  'scale root by foramenPark: step from 2 gives DEVIATION, not CONTACT': neverInferred,
  'scale root by lateralRecess: step from 0 gives DEVIATION, not NONE': neverInferred,
}
