import { randomUUID } from 'node:crypto'
import type { Subject } from './subject.ts'
import type { Visitor } from './visitors.ts'

/**
 * Who may come to each page, route and server action, stated by hand beside the policy: P physician, T physiotherapist,
 * A administrator, `*` everybody, signed in or not, `half` only who still owes the second factor. A page, route or action
 * of the build that has no row here fails.
 */
export type Row = {
  readonly to: string
  /** Whether it is about a record: then nobody of another facility finds it. */
  readonly about?: 'record'
  /** What the address needs to be complete. */
  readonly query?: (subject: Subject) => string
}

const ofRecord = (to: string, query?: Row['query']): Row => ({ to, about: 'record', ...(query ? { query } : {}) })
const everybodys: Row = { to: '*' }
const byClearance = ({ clearance }: Subject) => `?clearance=${clearance}`

// biome-ignore format: a table is read by column.
export const PAGES: Readonly<Record<string, Row>> = {
  '/': everybodys,
  '/sign-in': everybodys,
  '/signed-out': everybodys,
  // What the password alone opens, and nothing else does.
  '/sign-in/verify': { to: 'half' },
  // Whoever is in already is led to their work.
  '/enrol': { to: 'PTA half' },
  '/sign-in/role': everybodys,
  '/invitation': everybodys,
  '/status/[code]': everybodys,

  '/work': { to: 'PTA' },
  '/notifications': { to: 'PTA' },
  '/help/keys': { to: 'PTA' },
  '/account/preferences': { to: 'PTA' },
  '/account/security': { to: 'PTA' },
  '/account/security/password': { to: 'PTA' },
  '/account/security/recovery-codes': { to: 'PTA' },
  '/account/security/factors/new': { to: 'PTA' },
  // Of one's own factors; nobody has the one that is asked for here.
  '/account/security/factors/[fid]/remove': { to: 'none' },
  // There only where the operator has set an identity provider, which the portal under test has not.
  '/account/single-sign-on': { to: 'none' },

  '/patients': { to: 'PT' },
  '/patients/new': { to: 'PT' },
  // A physiotherapist is led on to the clearance: findings are shown to them where they explain it.
  '/patients/[pid]': ofRecord('PT'),
  '/patients/[pid]/details': ofRecord('PT'),
  '/patients/[pid]/imaging/new': ofRecord('P'),
  '/patients/[pid]/imaging/[id]': ofRecord('P'),
  '/patients/[pid]/imaging/[id]/amend': ofRecord('P'),
  '/patients/[pid]/imaging/[id]/remove': ofRecord('P'),
  '/patients/[pid]/assessments/new': ofRecord('P'),
  '/patients/[pid]/assessments/[id]': ofRecord('P'),
  '/patients/[pid]/assessments/[id]/amend': ofRecord('P'),
  '/patients/[pid]/assessments/[id]/withdraw': ofRecord('P'),
  '/patients/[pid]/recommendations/[rid]': ofRecord('P'),
  '/patients/[pid]/recommendations/[rid]/sign': ofRecord('P'),
  '/patients/[pid]/advice/[aid]': ofRecord('PT'),
  '/patients/[pid]/advice/[aid]/handout': ofRecord('PT'),
  '/patients/[pid]/advice/[aid]/card': ofRecord('PT'),
  '/patients/[pid]/advice/[aid]/amend': ofRecord('P'),
  '/patients/[pid]/advice/[aid]/co-sign': ofRecord('P'),
  '/patients/[pid]/advice/[aid]/end': ofRecord('P'),
  '/patients/[pid]/clearance': ofRecord('PT'),
  '/patients/[pid]/clearance/check': ofRecord('T', byClearance),
  '/patients/[pid]/clearance/session': ofRecord('T', byClearance),
  '/patients/[pid]/clearance/suspend': ofRecord('PT', byClearance),
  '/patients/[pid]/clearance/lift': ofRecord('P', byClearance),

  '/guideline': { to: 'PTA' },
  '/guideline/[ver]': { to: 'PTA' },
  '/guideline/[ver]/rules/[rid]': { to: 'PTA' },
  '/guideline/compare': { to: 'PTA', query: () => '?from=2026.1&to=2026.2-candidate' },
  '/guideline/simulate': { to: 'P' },
  '/guideline/adoption': { to: 'PTA' },

  '/admin/audit': { to: 'A' },
  '/admin/audit/[entryId]': ofRecord('A'),
  '/admin/audit/integrity': { to: 'A' },
  '/admin/audit/disclosure': { to: 'A' },
  '/admin/audit/export': { to: 'A' },
  '/admin/audit/flags': { to: 'A' },
  '/admin/audit/report': { to: 'A' },
  '/admin/users': { to: 'A' },
  '/admin/users/invite': { to: 'A' },
  '/admin/users/[id]': ofRecord('A'),
  '/admin/break-glass': ofRecord('A', ({ pid }) => `?patient=${pid}`),
  '/admin/access-reviews': { to: 'A' },
  // Asked with an id that is nobody's: there is none to open.
  '/admin/access-reviews/[id]': { to: '' },
}

/** Route handlers. They lead nobody to the door: who may not come is told 401, and who finds nothing 404. */
export const ROUTES: Readonly<Record<string, Row>> = {
  '/api/auth/[...nextauth]': everybodys,
  '/admin/audit/[entryId]/proof': ofRecord('A'),
  '/admin/audit/export/file': { to: 'A', query: ({ logSize }) => `?format=csv&size=${logSize}` },
  '/api/session': { to: 'PTA' },
  '/api/audit/consistency': { to: 'A', query: () => '?from=1&to=1' },
  '/api/audit/proofs': { to: 'A', query: () => '?size=1&index=0' },
  '/api/health': everybodys,
  // Takes posts only, from whoever holds several roles.
  '/api/role': everybodys,
  '/api/patients/[pid]/clearance': ofRecord('PT'),
  '/patients/[pid]/advice/[aid]/handout.pdf': ofRecord('PT'),
  '/patients/[pid]/advice/[aid]/proof': ofRecord('PT'),
  '/icon.svg': everybodys,
}

/** What an action is called with before its form, and a form that it would accept from whoever may. */
export type ActionRow = Row & {
  readonly arguments?: (subject: Subject) => readonly unknown[]
  readonly form?: (subject: Subject) => Readonly<Record<string, string>>
}

const ofPatient = ({ pid }: Subject) => [pid]
const removal = { version: '1', reason: 'access matrix', kind: 'WITHDRAWN' }
const person = { familyName: 'Matrix', givenName: 'Test', sex: 'FEMALE', birthDate: '1960-01-01' }
const newUser = { familyName: 'Matrix', givenName: 'Test', roles: 'PHYSICIAN', licenceNumber: 'L-2' }
const unanswered = {
  newNumbness: 'NO',
  sphincterOrSaddle: 'NO',
  walkingWorse: 'NO',
  fallFeverSwelling: 'NO',
  newTreatment: 'NO',
}
const study = { modality: 'MR', region: 'LUMBAR', studyDate: '2026-01-01', physicianReviewed: 'YES' }
const proof = { identity: '1960', password: 'wrong for everybody' }

// biome-ignore format: a table is read by column.
export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  setPreferences: everybodys,
  signOutAction: everybodys,
  endLoginSessionAction: { to: 'PTA', arguments: () => [randomUUID()] },
  linkSingleSignOnAction: { to: 'PTA', form: () => ({ password: 'x', code: '000000' }) },
  unlinkSingleSignOnAction: { to: 'PTA', form: () => ({ password: 'x', code: '000000' }) },
  showInvitationAction: { ...everybodys, arguments: () => ['x'.repeat(43)] },
  acceptInvitationAction: { ...everybodys, arguments: () => ['x'.repeat(43)] },
  provePasskeyOptionsAction: { to: 'PTA' },
  proveAgainAction: { to: 'PTA', form: () => ({ password: 'x', code: '000000' }) },
  removeFactorAction: { to: 'PTA', arguments: () => [randomUUID()] },
  newPasskeyOptionsAction: { to: 'PTA' },
  addPasskeyAction: { to: 'PTA', form: () => ({ name: 'x', answer: '{}' }) },
  addTotpAction: { to: 'PTA', form: () => ({ name: 'x', sealed: 'x', newCode: '000000' }) },
  changePasswordAction: { to: 'PTA', form: () => ({ password: 'x', newPassword: 'x' }) },
  renewRecoveryCodesAction: { to: 'PTA' },

  // They answer whoever is at the door, and say nothing of anybody.
  doorPasskeyOptionsAction: everybodys,
  signInWithPasskeyAction: everybodys,
  verifyPasskeyOptionsAction: everybodys,
  enrolPasskeyOptionsAction: everybodys,
  verifySignInAction: { to: 'half', form: () => ({ code: '000000' }) },
  enrolTotpAction: { to: 'half', form: () => ({ name: 'x', sealed: 'x', newCode: '000000' }) },
  enrolPasskeyAction: { to: 'half', form: () => ({ name: 'x', answer: '{}' }) },

  markReadAction: { to: 'PTA', arguments: () => [randomUUID()] },

  findPatientsAction: { to: 'PT', form: () => ({ text: 'Matrix' }) },
  findMatchesAction: { to: 'PT', arguments: () => [{ ...person, mrn: 'M-1' }] },
  registerPatientAction: { to: 'PT', form: () => ({ ...person, mrn: `M-${randomUUID().slice(0, 8)}` }) },
  amendDetailsAction: { to: 'PT', about: 'record', arguments: ofPatient, form: () => ({ ...person, mrn: 'M-2', version: '1' }) },
  careListAction: { to: 'PT', about: 'record', arguments: ({ pid }) => [pid, 'join'] },
  changeCareListAction: { to: 'PT', about: 'record', arguments: ({ pid }) => [pid, 'join'] },

  recordStudyAction: { to: 'P', about: 'record', arguments: ofPatient, form: () => study },
  amendStudyAction: { to: 'P', about: 'record', arguments: ({ pid, study }) => [pid, study], form: () => ({ ...study, version: '1', reason: 'access matrix' }) },
  removeStudyAction: { to: 'P', about: 'record', arguments: ({ pid, study }) => [pid, study], form: () => removal },
  recordAssessmentAction: { to: 'P', about: 'record', arguments: ofPatient, form: () => ({ assessedOn: '2026-01-01' }) },
  amendAssessmentAction: { to: 'P', about: 'record', arguments: ({ pid, assessment }) => [pid, assessment], form: () => ({ assessedOn: '2026-01-01', version: '1', reason: 'access matrix' }) },
  withdrawAssessmentAction: { to: 'P', about: 'record', arguments: ({ pid, assessment }) => [pid, assessment], form: () => ({ version: '1', reason: 'access matrix' }) },
  discardDraftAction: { to: 'P', about: 'record', arguments: ({ pid }) => [pid, 'ASSESSMENT', randomUUID()] },
  previewRecommendationAction: { to: 'P', about: 'record', arguments: ({ pid }) => [{ patientId: pid, kind: 'IMAGING_STUDY', amendsId: null }, study] },

  recommendAction: { to: 'P', about: 'record', arguments: ofPatient },
  signAgainAction: { to: 'P', about: 'record', arguments: ofPatient },
  signAdviceAction: { to: 'P', about: 'record', arguments: ({ pid, recommendation }) => [pid, recommendation], form: ({ digest }) => ({ ...proof, digest, replaces: '', decision: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'access matrix' }) },
  coSignAdviceAction: { to: 'P', about: 'record', arguments: ({ pid, advice }) => [pid, advice], form: ({ digest }) => ({ ...proof, digest }) },
  endAdviceAction: { to: 'P', about: 'record', arguments: ({ pid, advice }) => [pid, advice], form: () => ({ kind: 'REVOKED', reason: 'access matrix' }) },

  recordPreSessionCheckAction: { to: 'T', about: 'record', arguments: ofPatient, form: ({ clearance }) => ({ clearanceId: clearance, ...unanswered }) },
  recordSessionAction: { to: 'T', about: 'record', arguments: ofPatient, form: ({ clearance }) => ({ clearanceId: clearance, techniques: 'T01_EFFLEURAGE', minutes: '10', pressure: '1', position: 'SIDE_LYING' }) },
  suspendClearanceAction: { to: 'PT', about: 'record', arguments: ofPatient, form: ({ clearance }) => ({ clearanceId: clearance }) },
  liftSuspensionAction: { to: 'P', about: 'record', arguments: ofPatient, form: ({ clearance }) => ({ clearanceId: clearance, reason: 'access matrix' }) },

  proposeRulesetAction: { to: 'A', form: () => ({ version: '2026.2-candidate' }) },
  acknowledgeRulesetChangeAction: { to: 'P', form: () => ({ id: randomUUID() }) },
  concurWithRulesetAction: { to: 'A', form: () => ({ id: randomUUID() }) },
  adoptRulesetAction: { to: 'A', form: () => ({ id: randomUUID() }) },

  inviteUserAction: { to: 'A', form: () => ({ ...newUser, loginName: `m.${randomUUID().slice(0, 8)}` }) },
  severalRolesAction: { to: 'A', form: () => ({ allowed: 'yes' }) },
  amendUserAction: { to: 'A', about: 'record', arguments: ({ user }) => [user], form: () => ({ ...newUser, version: '1' }) },
  changeAccountAction: { to: 'A', about: 'record', arguments: ({ user }) => [user], form: () => ({ account: 'deactivate', reason: 'access matrix', version: '1' }) },
  requestResetAction: { to: 'A', about: 'record', arguments: ({ user }) => [user], form: () => ({ what: 'PASSWORD', reason: 'access matrix' }) },
  renewInvitationAction: { to: 'A', form: ({ user }) => ({ id: user }) },
  revokeInvitationAction: { to: 'A', form: ({ user }) => ({ id: user }) },
  confirmResetAction: { to: 'A', form: () => ({ id: randomUUID() }) },
  declineResetAction: { to: 'A', form: () => ({ id: randomUUID() }) },
  openBreakGlassAction: { to: 'A', about: 'record', form: ({ pid }) => ({ patientId: pid, reason: 'access matrix' }) },
  closeBreakGlassAction: { to: 'A', form: () => ({ id: randomUUID() }) },
  reviewBreakGlassAction: { to: 'A', arguments: () => [randomUUID()], form: () => ({ outcome: 'JUSTIFIED', note: 'access matrix' }) },

  askAboutUserAction: { to: 'A', form: () => ({ user: 'matrix' }) },
  askAboutPatientAction: { to: 'A', arguments: () => ['/admin/audit/disclosure'], form: () => ({ patient: 'Matrix' }) },
  searchAuditAction: { to: 'A', form: () => ({ text: 'patient:Matrix' }) },
  saveSearchAction: { to: 'A', form: () => ({ name: 'Matrix', query: '' }) },
  removeSearchAction: { to: 'A', arguments: () => [randomUUID()] },
  requestErasureAction: { to: 'A', about: 'record', arguments: ({ entry }) => [entry], form: () => ({ reason: 'access matrix' }) },
  confirmErasureAction: { to: 'A', about: 'record', arguments: ({ entry }) => [entry], form: () => ({}) },
  readReportAction: { to: 'P', about: 'record', arguments: ({ pid }) => [{ patientId: pid, region: 'LUMBAR', text: 'x' }] },
  // Asked about a flag that is nobody's: there is none to close.
  closeFlagAction: { to: 'A', arguments: () => [randomUUID()], form: () => ({ note: 'access matrix' }) },
}

const LETTER: Readonly<Partial<Record<Visitor, string>>> = { physician: 'P', physiotherapist: 'T', administrator: 'A' }

/** What a visitor is to find: an open door, the way to the sign-in, or nothing at all. */
export type Answer = 'open' | 'door' | 'nothing'

/** The declared answer of one cell. `own` is whether the record is of the visitor's facility. */
export function declared({ to, about }: Row, visitor: Visitor, own: boolean): Answer {
  if (to === '*') return 'open'
  if (to === 'half') return visitor === 'password-only' ? 'open' : 'door'
  const letter = LETTER[visitor]
  if (letter === undefined) return visitor === 'password-only' && to.includes('half') ? 'open' : 'door'
  if (about === 'record' && !own) return 'nothing'
  return to.includes(letter) ? 'open' : 'nothing'
}
