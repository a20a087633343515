/**
 * The closed list of what can happen, each with one line of meaning and its FHIR AuditEvent pattern.
 *
 * THESE NAMES ARE STORED FOR EVER. They are hashed into the log: a name may be added, but never renamed, removed or given
 * another meaning. What is no longer recorded stays in the list, so that old entries can be read.
 *
 * The sentence is completed by the actor: "Dr Chen … opened a patient's record". A refused or failed try is the same
 * event with that outcome.
 */
import { type FhirPattern, fhirPatterns as fhir } from './fhir.ts'

type AuditEvent = { readonly says: string; readonly fhir: FhirPattern }

export const auditEvents = {
  'patient.searched': { says: 'searched for patients', fhir: fhir.search },
  'patient.viewed': { says: "opened a patient's record", fhir: fhir.read },
  'patient.registered': { says: 'registered a patient', fhir: fhir.create },
  'patient.amended': { says: "changed a patient's demographic data", fhir: fhir.update },
  'patient.merged': { says: "merged a patient's record into another", fhir: fhir.merge },
  'care-list.joined': { says: "put a patient on one's own care list", fhir: fhir.create },
  'care-list.left': { says: "took a patient off one's own care list", fhir: fhir.update },
  'worklist.viewed': { says: 'opened the worklist', fhir: fhir.search },
  'notification.read': { says: 'read a notification', fhir: fhir.read },

  'imaging-study.viewed': { says: 'opened an imaging study', fhir: fhir.read },
  'imaging-study.recorded': { says: 'recorded an imaging study', fhir: fhir.create },
  'imaging-study.amended': { says: 'changed an imaging study, with a reason', fhir: fhir.update },
  'imaging-study.reviewed': { says: "confirmed an imaging study as a physician's own reading", fhir: fhir.attest },
  'imaging-study.withdrawn': { says: 'withdrew an imaging study (entered in error)', fhir: fhir.deprecate },
  'imaging-study.superseded': { says: 'marked an imaging study as replaced by another', fhir: fhir.deprecate },
  'report.interpreted': { says: 'had findings suggested from the text of a report', fhir: fhir.transform },
  'assessment.viewed': { says: 'opened an assessment', fhir: fhir.read },
  'assessment.recorded': { says: 'recorded an assessment', fhir: fhir.create },
  'assessment.amended': { says: 'changed an assessment, with a reason', fhir: fhir.update },
  'assessment.withdrawn': { says: 'withdrew an assessment (entered in error)', fhir: fhir.deprecate },
  'draft.viewed': { says: 'opened an unfinished form', fhir: fhir.read },
  'draft.saved': { says: 'saved an unfinished form', fhir: fhir.create },
  'draft.discarded': { says: 'discarded an unfinished form', fhir: fhir.remove },

  'recommendation.computed': { says: 'had a recommendation computed', fhir: fhir.transform },
  'recommendation.viewed': { says: 'read a recommendation', fhir: fhir.read },
  'recommendation.marked-changed': { says: 'changed facts that a recommendation used', fhir: fhir.deprecate },
  'advice.signed': { says: 'signed advice', fhir: fhir.attest },
  'advice.co-signed': { says: 'signed advice as second physician', fhir: fhir.attest },
  'advice.amended': { says: 'signed advice that replaces earlier advice', fhir: fhir.attest },
  'advice.withdrawn': { says: 'withdrew advice (entered in error)', fhir: fhir.deprecate },
  'advice.viewed': { says: 'read advice', fhir: fhir.read },
  'paper-status.viewed': { says: 'looked up whether a printed paper still holds', fhir: fhir.read },
  'advice.printed': { says: 'printed or saved advice or its handout', fhir: fhir.output },

  'clearance.checked': { says: "looked at a patient's clearance", fhir: fhir.read },
  'clearance.activated': { says: 'made a clearance active', fhir: fhir.update },
  'clearance.suspended': { says: 'suspended a clearance', fhir: fhir.update },
  'clearance.lifted': { says: 'lifted the suspension of a clearance, with a reason', fhir: fhir.update },
  'clearance.revoked': { says: 'revoked a clearance', fhir: fhir.deprecate },
  'clearance.ended': { says: 'ended a clearance (date, number of sessions, or newer advice)', fhir: fhir.update },
  'clearance.marked-for-review': { says: 'marked a clearance for review by a physician', fhir: fhir.update },
  'pre-session-check.recorded': { says: 'answered the questions before a session', fhir: fhir.create },
  'session.viewed': { says: 'opened a treatment session', fhir: fhir.read },
  'session.recorded': { says: 'recorded a treatment session', fhir: fhir.create },
  'session.amended': { says: 'corrected a treatment session, with a reason', fhir: fhir.update },

  'audit.searched': { says: 'searched the audit trail', fhir: fhir.auditRead },
  'audit.entry-viewed': { says: 'opened an audit entry', fhir: fhir.auditRead },
  'audit.content-viewed': { says: 'saw the clinical content behind an audit entry', fhir: fhir.auditRead },
  'audit.report-viewed': { says: 'saw who saw a patient, or what a user saw', fhir: fhir.auditRead },
  'audit.exported': { says: 'exported audit entries', fhir: fhir.auditExport },
  'audit.verified': { says: 'verified the audit log', fhir: fhir.auditVerify },
  'audit.search-saved': { says: 'saved a search of the audit trail', fhir: fhir.create },
  'audit.search-removed': { says: 'removed a saved search of the audit trail', fhir: fhir.remove },
  'audit.flag-raised': { says: 'flagged an entry for review', fhir: fhir.auditUpdate },
  'audit.flag-closed': { says: 'closed a flag with a note', fhir: fhir.auditUpdate },
  'proof.downloaded': { says: 'downloaded the proof of an entry', fhir: fhir.auditExport },
  'disclosure.reported': { says: "made a report of who saw a patient's record", fhir: fhir.disclose },

  'user.listed': { says: 'opened the list of users', fhir: fhir.search },
  'user.viewed': { says: 'opened a user', fhir: fhir.read },
  'user.invited': { says: 'invited a user', fhir: fhir.create },
  'user.invitation-revoked': { says: 'revoked an invitation', fhir: fhir.update },
  'user.invitation-accepted': { says: 'accepted an invitation', fhir: fhir.userSecurity },
  'user.amended': { says: "changed a user's name or address", fhir: fhir.update },
  'user.role-changed': { says: "changed a user's roles", fhir: fhir.roles },
  'user.right-granted': { says: 'gave a user the right to see clinical content in the trail', fhir: fhir.roles },
  'user.right-removed': { says: 'took that right from a user', fhir: fhir.roles },
  'user.licence-changed': { says: "changed a user's licence number", fhir: fhir.update },
  'user.deactivated': { says: 'deactivated a user', fhir: fhir.userSecurity },
  'user.reactivated': { says: 'reactivated a user', fhir: fhir.userSecurity },
  'user.password-changed': { says: "changed one's own password", fhir: fhir.userSecurity },
  'user.password-reset': { says: "reset a user's password", fhir: fhir.userSecurity },
  'user.factor-added': { says: 'added a second factor or a passkey', fhir: fhir.userSecurity },
  'user.factor-removed': { says: 'removed a second factor or a passkey', fhir: fhir.userSecurity },
  'user.factor-reset-requested': { says: "asked to reset a user's second factor", fhir: fhir.userSecurity },
  'user.factor-reset': { says: "reset a user's second factor, as second administrator", fhir: fhir.userSecurity },
  'user.recovery-codes-renewed': { says: 'made new recovery codes', fhir: fhir.userSecurity },
  'user.identity-linked': { says: 'linked an identity of the single sign-on', fhir: fhir.userSecurity },
  'user.identity-unlinked': { says: 'unlinked an identity of the single sign-on', fhir: fhir.userSecurity },

  'sign-in.succeeded': { says: 'signed in', fhir: fhir.login },
  'sign-in.failed': { says: 'failed to sign in', fhir: fhir.login },
  'sign-in.locked-out': { says: 'was made to wait after too many failures', fhir: fhir.login },
  'sign-in.confirmed': { says: 'entered password or second factor again', fhir: fhir.login },
  'sign-in.role-chosen': { says: 'chose the role to act in', fhir: fhir.login },
  'sign-out.completed': { says: 'signed out', fhir: fhir.logout },
  'login-session.listed': { says: "looked at one's own open sign-ins", fhir: fhir.read },
  'login-session.ended': { says: 'ended a sign-in (by hand, by time, or by a change of rights)', fhir: fhir.logout },
  'access.refused': { says: 'was refused something not permitted', fhir: fhir.alert },
  'request.refused': { says: 'sent a request that was refused as forged or malformed', fhir: fhir.alert },
  'break-glass.opened': { says: 'broke the glass for one patient, with a reason', fhir: fhir.overrideStarted },
  'break-glass.closed': { says: 'ended an open break-glass', fhir: fhir.overrideStopped },
  'break-glass.reviewed': { says: "reviewed someone else's break-glass", fhir: fhir.auditUpdate },

  'guideline.viewed': { says: 'read the guideline', fhir: fhir.read },
  'guideline.simulated': { says: 'tried the guideline on an invented case', fhir: fhir.simulate },
  'guideline.compared': { says: 'compared two versions of the guideline', fhir: fhir.simulate },
  'ruleset.proposed': { says: 'proposed a version of the guideline', fhir: fhir.configure },
  'ruleset.change-acknowledged': { says: 'acknowledged what a version would change', fhir: fhir.configure },
  'ruleset.adopted': { says: 'adopted a version of the guideline', fhir: fhir.configure },
  'ruleset.declined': { says: 'declined a proposed version of the guideline', fhir: fhir.configure },
  'facility.viewed': { says: "opened the facility's settings", fhir: fhir.read },
  'facility.amended': { says: "changed the facility's settings", fhir: fhir.configure },
  'facility.provisioned': { says: 'set up a facility and its first administrator', fhir: fhir.configure },

  'payload.erasure-requested': { says: 'asked to erase the content behind an entry', fhir: fhir.auditUpdate },
  'payload.erased': { says: 'erased the content behind an entry, as second person', fhir: fhir.destroy },
  'log.origin-opened': { says: 'opened a new origin of the audit log', fhir: fhir.securityConfiguration },
  'log.key-rotated': { says: "replaced the audit log's signing key", fhir: fhir.securityConfiguration },
  'log.clock-skew-found': { says: 'found the clock to have moved', fhir: fhir.securityConfiguration },
} as const satisfies Record<string, AuditEvent>

export type AuditEventType = keyof typeof auditEvents

/** Every event type, in the order of the table above. */
export const auditEventTypes = Object.keys(auditEvents) as readonly AuditEventType[]
