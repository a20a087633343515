import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { encodeEntry } from '#lib/audit/entry'
import type { AuditEventType } from '#lib/audit/event'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { payloadCommitmentOfText, payloadSaltSize } from '#lib/audit/payload'
import { withClient } from '../../scripts/postgres/provision.mjs'

/** A connection, as provisioning opens one. */
type Client = Parameters<Parameters<typeof withClient>[1]>[0]

/** Rows of one statement. */
const AT_ONCE = 5_000

/** What a clinic does all day: nine looks to one act. */
const TYPES: readonly AuditEventType[] = [
  ...Array<AuditEventType>(5).fill('patient.viewed'),
  ...Array<AuditEventType>(3).fill('clearance.checked'),
  'patient.searched',
  'draft.saved',
]

/** Payloads as they are: a search says what was asked, a saved form what was in it. */
const PAYLOAD = JSON.stringify({ answers: Array.from({ length: 12 }, (_, i) => `answer ${i}`), found: 3 })

type Row = { id: string; canonical: string; salt: Buffer | null }

/** Puts `n` entries in, half of them with a payload, as superuser and in bulk; the queue gets them by its trigger. */
export async function fill(superuserUrl: string, n: number, say: (line: string) => void): Promise<void> {
  const people = Array.from({ length: 200 }, () => uuidv7())
  const patients = Array.from({ length: 20_000 }, () => randomUUID())
  await withClient(superuserUrl, async (db: Client) => {
    const facility = await aFacility(db)
    for (let done = 0; done < n; done += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, n - done) }, (_, i) =>
        anEntry(
          facility,
          people[i % people.length] as string,
          patients[(done + i * 37) % patients.length] as string,
          done + i,
        ),
      )
      await insert(db, facility, rows)
      if (done % 100_000 === 0 && done > 0) say(`  ${done} entries written`)
    }
  })
}

function anEntry(facility: string, actor: string, patient: string, i: number): Row {
  const salt = i % 2 === 0 ? randomBytes(payloadSaltSize) : null
  const id = uuidv7()
  const canonical = encodeEntry({
    v: 1,
    id,
    ts: new Date(Date.UTC(2026, 0, 1) + i * 20_000).toISOString(),
    type: TYPES[i % TYPES.length] ?? 'patient.viewed',
    actor: { id: actor, role: 'physician', session: actor },
    facility,
    patientRef: patient,
    subject: `patient:${patient}`,
    requestId: uuidv7(),
    outcome: 'success',
    purpose: 'TREAT',
    payloadCommit: salt && payloadCommitmentOfText(nodeSha256, salt, PAYLOAD),
  })
  return { id, canonical, salt }
}

async function insert(db: Client, facility: string, rows: readonly Row[]): Promise<void> {
  await db.query('INSERT INTO audit_entry (id, canonical) SELECT * FROM unnest($1::uuid[], $2::text[])', [
    rows.map(({ id }) => id),
    rows.map(({ canonical }) => canonical),
  ])
  const withPayload = rows.filter(({ salt }) => salt !== null)
  await db.query(
    'INSERT INTO audit_payload (entry_id, facility_id, salt, payload) SELECT id, $2, salt, $4 FROM unnest($1::uuid[], $3::bytea[]) AS row (id, salt)',
    [withPayload.map(({ id }) => id), facility, withPayload.map(({ salt }) => salt), PAYLOAD],
  )
}

/** Entries need a facility; that no entry vouches for it is found, and is what the bench expects. */
async function aFacility(db: Client): Promise<string> {
  const id = uuidv7()
  await db.query(
    `INSERT INTO facility (id, name, address, time_zone, emergency_number, licence, created_at)
     VALUES ($1, 'Bench', '1 Invented Road', 'Asia/Shanghai', '120', $2, now())`,
    [id, createHash('sha256').update(id).digest('hex').slice(0, 8)],
  )
  return id
}
