/**
 * An entry as a FHIR R4 AuditEvent, after IHE BALP 1.1: type, subtype and action of the event (fhir.ts), an agent for who
 * did it, the system as source, and entities for the patient and for what it was done to. The exact leaf and its index
 * stand in extensions, so that an event can be checked against the log.
 */
import type { AuditEntry } from './entry.ts'
import { type AuditEventType, auditEvents } from './event.ts'
import type { FhirCoding } from './fhir.ts'

/** Names under which somebody and somebody's record are known; the entry itself holds ids only. */
export type FhirNames = {
  readonly agent: string | null
  readonly patient: { readonly name: string; readonly mrn: string } | null
}

/** Where our own identifiers and extensions are defined: an OID-less deployment names them by URN. */
const urn = 'urn:clearspine'
export const leafExtension = `${urn}:audit-log-leaf`
export const indexExtension = `${urn}:audit-log-index`

const code = (system: string, value: string, display: string): FhirCoding => ({ system, code: value, display })
const objectType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'
const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role'
const actReason = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'

/** FHIR R4 audit-event-outcome: 0 success, 4 minor failure (refused), 8 serious failure. */
const outcomes: Readonly<Record<AuditEntry['outcome'], string>> = { success: '0', refused: '4', failure: '8' }

/** The resource, as plain JSON. */
export function fhirAuditEvent(
  entry: AuditEntry,
  { index, canonical }: { readonly index: number; readonly canonical: string },
  names: FhirNames,
) {
  const event = auditEvents[entry.type as AuditEventType]
  return {
    resourceType: 'AuditEvent',
    id: entry.id,
    extension: [
      { url: indexExtension, valueDecimal: index },
      { url: leafExtension, valueString: canonical },
    ],
    type: event.fhir.type,
    subtype: [event.fhir.subtype, code(`${urn}:audit-event`, entry.type, event.says)],
    action: event.fhir.action,
    recorded: entry.ts,
    outcome: outcomes[entry.outcome],
    purposeOfEvent: [{ coding: [{ system: actReason, code: entry.purpose }] }],
    agent: [
      {
        type: {
          coding: [code('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'IRCP', 'information recipient')],
        },
        role: [{ coding: [{ system: `${urn}:role`, code: entry.actor.role }] }],
        who: {
          identifier: { system: `${urn}:practitioner`, value: entry.actor.id },
          ...(names.agent === null ? {} : { display: names.agent }),
        },
        requestor: true,
      },
    ],
    source: {
      observer: { identifier: { system: `${urn}:facility`, value: entry.facility ?? 'none' } },
      type: [code('http://terminology.hl7.org/CodeSystem/security-source-type', '4', 'Application Server')],
    },
    entity: [
      ...(entry.patientRef === null
        ? []
        : [
            {
              what: {
                identifier: { system: `${urn}:patient-reference`, value: entry.patientRef },
                ...(names.patient === null ? {} : { display: `${names.patient.name}, MRN ${names.patient.mrn}` }),
              },
              type: code(objectType, '1', 'Person'),
              role: code(objectRole, '1', 'Patient'),
            },
          ]),
      ...(entry.subject === null
        ? []
        : [
            {
              what: { identifier: { system: `${urn}:subject`, value: entry.subject } },
              type: code(objectType, '2', 'System Object'),
              role: code(objectRole, '4', 'Domain Resource'),
            },
          ]),
      {
        what: { identifier: { system: `${urn}:request`, value: entry.requestId } },
        type: code(`${urn}:entity`, 'XrequestId', 'Request'),
      },
    ],
  }
}
