import { auditEventTypes } from '#lib/audit/event'
import { withClient } from '../../scripts/postgres/provision.mjs'

/** A connection, as provisioning opens one. */
type Client = Parameters<Parameters<typeof withClient>[1]>[0]

/** Rows of one statement: some tens of megabytes. */
const AT_ONCE = 50_000

const DAYS = 730
const PEOPLE = 150
const PATIENTS = 40_000

/** How often each kind happens in a hundred, as a clinic's days go; all other kinds share the rest. */
const OFTEN: Readonly<Record<string, number>> = {
  'patient.viewed': 24,
  'clearance.checked': 18,
  'worklist.viewed': 12,
  'patient.searched': 8,
  'advice.viewed': 6,
  'pre-session-check.recorded': 5,
  'session.recorded': 5,
  'recommendation.computed': 3,
  'recommendation.viewed': 3,
  'assessment.recorded': 2,
  'imaging-study.recorded': 2,
  'advice.signed': 2,
  'sign-in.succeeded': 3,
  'sign-out.completed': 2,
  'sign-in.failed': 1,
}

/**
 * Puts `n` entries into a facility as superuser and in bulk: two years of days from seven to seven, people and patients of
 * unequal busyness, one entry in two hundred not done. They get their places in the same order; hashes are right, tiles and
 * signed heads are left out, because nothing that is measured reads them. Indexes are made afterwards, and the counts by
 * the same function as always.
 */
export async function fill(
  superuserUrl: string,
  facility: string,
  n: number,
  say: (line: string) => void,
): Promise<void> {
  await withClient(superuserUrl, async (db: Client) => {
    await db.query('SET synchronous_commit = off')
    await addPeople(db, facility)
    await db.query('ALTER TABLE audit_entry DISABLE TRIGGER USER')
    await db.query('ALTER TABLE log_leaf DISABLE TRIGGER ALL')
    const { rows: indexes } = await db.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'audit_entry' AND indexname <> 'audit_entry_pkey'`,
    )
    for (const { name } of indexes) await db.query(`DROP INDEX ${name}`)
    const [placed] = (await db.query<{ size: string }>('SELECT coalesce(max(idx) + 1, 0) AS size FROM log_leaf')).rows
    for (let done = 0; done < n; done += AT_ONCE) {
      await db.query(INSERT, [facility, done, Math.min(done + AT_ONCE, n), n, types(), Number(placed?.size ?? 0)])
      if (done % 500_000 === 0 && done > 0) say(`  ${done} entries written`)
    }
    for (const { definition } of indexes) await db.query(definition)
    await db.query('ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER written_once')
    await db.query('DELETE FROM audit_queue')
    await db.query('ANALYZE')
    for (;;) {
      const { rows } = await db.query<{ n: number }>('SELECT count_audit_activity(100000) AS n')
      if (rows[0]?.n === 0) break
    }
    await db.query('VACUUM ANALYZE')
  })
}

/** A list in which each kind stands as often as it happens. */
function types(): readonly string[] {
  const often = Object.entries(OFTEN).flatMap(([type, times]) => Array<string>(times * 4).fill(type))
  return [...often, ...auditEventTypes.filter((type) => !(type in OFTEN))]
}

async function addPeople(db: Client, facility: string): Promise<void> {
  await db.query(
    `INSERT INTO practitioner (id, facility_id, login_name, family_name, given_name, roles, created_at)
     SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, $1, 'bench' || i, 'Bench' || i, 'Person',
            ARRAY['PHYSICIAN']::role[], now() FROM generate_series(1, ${PEOPLE}) AS i`,
    [facility],
  )
  await db.query(
    `INSERT INTO patient (id, facility_id, audit_ref, mrn, family_name, given_name, sex, created_by_id, created_at, updated_at)
     SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, $1,
            ('00000000-0000-4000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, 'B' || i, 'Patient' || i % 3000, 'No ' || i,
            'FEMALE', '00000000-0000-7000-8000-000000000001', now(), now() FROM generate_series(1, ${PATIENTS}) AS i`,
    [facility],
  )
}

const INSERT = `
WITH drawn AS (
  SELECT i, random() AS r1, random() AS r2, random() AS r3,
         1 + floor(${PEOPLE} * random() ^ 1.5)::int AS person, 1 + floor(${PATIENTS} * random() ^ 1.5)::int AS patient,
         ($5::text[])[1 + floor(random() * cardinality($5::text[]))::int] AS type,
         date_trunc('day', now()) - make_interval(days => ${DAYS} - 1 - floor(i::float8 * ${DAYS} / $4)::int)
           - interval '1 hour' + random() * interval '12 hours' AS at
    FROM generate_series($2::bigint, $3::bigint - 1) AS i),
timed AS (
  SELECT *, (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex((i % 4096)::int), 3, '0')
            || '8' || substr(md5(i::text || random()), 1, 15))::uuid AS id,
         ('00000000-0000-7000-8000-' || lpad(to_hex(person), 12, '0')) AS actor
    FROM drawn),
leaves AS (
  SELECT i, id, format('{"actor":{"id":"%s","role":"%s","session":"%s"},"facility":"%s","id":"%s","outcome":"%s","patientRef":%s,"payloadCommit":null,"purpose":"TREAT","requestId":"%s","subject":%s,"ts":"%s","type":"%s","v":1}',
      actor, CASE WHEN person <= 60 THEN 'physiotherapist' WHEN person <= 140 THEN 'physician' ELSE 'administrator' END,
      substr(actor, 1, 14) || '7' || substr(md5(actor || at::date), 1, 3) || '-8' || substr(md5(actor || at::date), 4, 3) || '-' || substr(md5(actor || at::date), 8, 12),
      $1::text, id, CASE WHEN r1 < 0.996 THEN 'success' WHEN r1 < 0.999 THEN 'refused' ELSE 'failure' END,
      CASE WHEN type ~ '^(sign|worklist|user|login|guideline)' THEN 'null' ELSE '"00000000-0000-4000-a000-' || lpad(to_hex(patient), 12, '0') || '"' END,
      gen_random_uuid(), '"patient:00000000-0000-7000-9000-' || lpad(to_hex(patient), 12, '0') || '"',
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), type) AS canonical
    FROM timed),
written AS (INSERT INTO audit_entry (id, canonical) SELECT id, canonical FROM leaves)
INSERT INTO log_leaf (idx, entry_id, hash)
SELECT $6::bigint + i, id, sha256(convert_to(E'\\x01' || canonical, 'UTF8')) FROM leaves ORDER BY i`
