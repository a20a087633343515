/**
 * How an event type reads as a FHIR R4 AuditEvent: `type`, `subtype` and `action`, after IHE BALP 1.1 (the patterns for
 * create, read, update, query and privacy disclosure) and, where BALP has no pattern, DICOM PS3.16 CID 400 to 403 and
 * the ISO 21089 record lifecycle.
 */
export type FhirCoding = { readonly system: string; readonly code: string; readonly display: string }

/** C create, R read, U update, D delete, E execute (FHIR R4 audit-event-action). */
export type FhirAction = 'C' | 'R' | 'U' | 'D' | 'E'

export type FhirPattern = { readonly type: FhirCoding; readonly subtype: FhirCoding; readonly action: FhirAction }

const rest: FhirCoding = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
  code: 'rest',
  display: 'RESTful Operation',
}

const interaction = (code: string): FhirCoding => ({
  system: 'http://hl7.org/fhir/restful-interaction',
  code,
  display: code,
})

const dicom = (code: string, display: string): FhirCoding => ({
  system: 'http://dicom.nema.org/resources/ontology/DCM',
  code,
  display,
})

const lifecycle = (code: string, display: string): FhirCoding => ({
  system: 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle',
  code,
  display: `${display} Record Lifecycle Event`,
})

const activity = dicom('110100', 'Application Activity')
const auditLogUsed = dicom('110101', 'Audit Log Used')
const exported = dicom('110106', 'Export')
const patientRecord = dicom('110110', 'Patient Record')
const securityAlert = dicom('110113', 'Security Alert')
const authentication = dicom('110114', 'User Authentication')

export const fhirPatterns = {
  read: { type: rest, subtype: interaction('read'), action: 'R' },
  /** A query is "execute" in BALP: it may answer with nothing. */
  search: { type: rest, subtype: interaction('search'), action: 'E' },
  create: { type: rest, subtype: interaction('create'), action: 'C' },
  update: { type: rest, subtype: interaction('update'), action: 'U' },
  remove: { type: rest, subtype: interaction('delete'), action: 'D' },

  /** A clinician put their name to a record. */
  attest: { type: patientRecord, subtype: lifecycle('attest', 'Attest'), action: 'C' },
  /** A record stands, but is marked as not to be relied on. */
  deprecate: { type: patientRecord, subtype: lifecycle('deprecate', 'Deprecate'), action: 'U' },
  /** Software worked something out from a record. */
  transform: { type: patientRecord, subtype: lifecycle('transform', 'Transform/Translate'), action: 'C' },
  merge: { type: patientRecord, subtype: lifecycle('merge', 'Merge'), action: 'U' },
  destroy: { type: patientRecord, subtype: lifecycle('destroy', 'Destroy/Delete'), action: 'D' },

  /** Left the screen: print, file, page. */
  output: { type: exported, subtype: lifecycle('report', 'Report'), action: 'R' },
  disclose: { type: exported, subtype: lifecycle('disclose', 'Disclose'), action: 'R' },
  auditRead: { type: auditLogUsed, subtype: lifecycle('access', 'Access/View'), action: 'R' },
  auditExport: { type: auditLogUsed, subtype: lifecycle('extract', 'Extract'), action: 'R' },
  auditVerify: { type: auditLogUsed, subtype: lifecycle('verify', 'Verify'), action: 'E' },
  auditUpdate: { type: auditLogUsed, subtype: lifecycle('amend', 'Amend (Update)'), action: 'U' },

  login: { type: authentication, subtype: dicom('110122', 'Login'), action: 'E' },
  logout: { type: authentication, subtype: dicom('110123', 'Logout'), action: 'E' },
  alert: { type: securityAlert, subtype: dicom('110132', 'Use of Restricted Function'), action: 'E' },
  overrideStarted: { type: securityAlert, subtype: dicom('110127', 'Emergency Override Started'), action: 'E' },
  overrideStopped: { type: securityAlert, subtype: dicom('110138', 'Emergency Override Stopped'), action: 'E' },
  userSecurity: { type: securityAlert, subtype: dicom('110137', 'User Security Attributes Changed'), action: 'U' },
  roles: { type: securityAlert, subtype: dicom('110136', 'Security Roles Changed'), action: 'U' },
  securityConfiguration: { type: securityAlert, subtype: dicom('110129', 'Security Configuration'), action: 'U' },

  simulate: { type: activity, subtype: interaction('operation'), action: 'E' },
  configure: { type: activity, subtype: dicom('110131', 'Software Configuration'), action: 'U' },
} as const satisfies Record<string, FhirPattern>
