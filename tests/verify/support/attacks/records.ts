/** Rows that entries vouch for. */
import { behind } from '../superuser.ts'
import { type Attack, changed, oneId, record, type Target } from './target.ts'

/** One column of one row of each kind, as somebody would who wants another past. */
const rows: readonly {
  readonly name: string
  readonly kind: string
  readonly table: string
  readonly set: string
  readonly find: string
}[] = [
  {
    name: 'an advice: until when it permits',
    kind: 'advice',
    table: 'advice',
    set: 'valid_until = valid_until + 14',
    find: 'SELECT id FROM advice LIMIT 1',
  },
  {
    name: 'an advice: its words',
    kind: 'advice',
    table: 'advice',
    set: `document = replace(document, 'a', 'b')`,
    find: 'SELECT id FROM advice LIMIT 1',
  },
  {
    name: 'a signature: by whom',
    kind: 'signature',
    table: 'signature',
    set: `signatory_name = 'Nobody'`,
    find: 'SELECT id FROM signature LIMIT 1',
  },
  {
    name: 'a clearance: for how long',
    kind: 'clearance',
    table: 'clearance',
    set: 'valid_until = valid_until + 1',
    find: 'SELECT id FROM clearance LIMIT 1',
  },
  {
    name: 'a clearance: ended and no entry',
    kind: 'clearance',
    table: 'clearance',
    set: `ended_kind = 'REVOKED', ended_at = now()`,
    find: 'SELECT id FROM clearance WHERE ended_kind IS NULL LIMIT 1',
  },
  {
    name: 'a finding of a study',
    kind: 'imaging-study',
    table: 'level_finding',
    set: `qualitative = 'SEVERE'`,
    find: 'SELECT study_id AS id FROM level_finding LIMIT 1',
  },
  {
    name: 'an assessment',
    kind: 'assessment',
    table: 'assessment',
    set: `saddle_sensory_change = 'YES'`,
    find: 'SELECT id FROM assessment LIMIT 1',
  },
  {
    name: 'an archived recommendation',
    kind: 'recommendation',
    table: 'recommendation',
    set: `outcome = 'CONTRAINDICATED'`,
    find: 'SELECT id FROM recommendation LIMIT 1',
  },
  {
    name: 'today’s check',
    kind: 'pre-session-check',
    table: 'pre_session_check',
    set: `checked_at = checked_at - interval '1 day'`,
    find: 'SELECT id FROM pre_session_check LIMIT 1',
  },
  {
    name: 'a session',
    kind: 'session',
    table: 'treatment_session',
    set: 'minutes = 10',
    find: 'SELECT id FROM treatment_session LIMIT 1',
  },
  {
    name: 'who a patient is',
    kind: 'patient',
    table: 'patient',
    set: `family_name = 'Li'`,
    find: 'SELECT id FROM patient LIMIT 1',
  },
  {
    name: 'what a user may do',
    kind: 'practitioner',
    table: 'practitioner',
    set: `roles = '{PHYSICIAN,ADMINISTRATOR}'`,
    find: `SELECT id FROM practitioner WHERE roles = '{PHYSICIAN}' LIMIT 1`,
  },
]

export const records: readonly Attack[] = [
  ...rows.map(({ name, kind, table, set, find }) => ({
    name,
    attack: async ({ db }: Target) => {
      const id = await oneId(db, find)
      const key = table === 'level_finding' ? 'study_id' : 'id'
      await changed(db, table, set, `${key} = $1`, [id])
      return record(kind, id)
    },
  })),
  {
    name: 'a flag put in and closed',
    attack: async ({ db }) => {
      const id = '01939c3e-0000-7000-8000-000000009999'
      await db.query(
        `INSERT INTO audit_flag (id, facility_id, entry_id, rule, occasion, facts, raised_at)
         SELECT $1, facility_id, id, 'out-of-hours', 'forged', '{}', now() FROM audit_entry
          WHERE facility_id IS NOT NULL LIMIT 1`,
        [id],
      )
      await db.query(
        `INSERT INTO audit_flag_closing (flag_id, facility_id, closed_by_id, note, closed_at)
         SELECT g.id, g.facility_id, p.id, 'seen', now() FROM audit_flag g
           JOIN practitioner p ON p.facility_id = g.facility_id WHERE g.id = $1 LIMIT 1`,
        [id],
      )
      return record('audit-flag-closing', id)
    },
  },
  {
    name: 'a session deleted',
    attack: async ({ db }) => {
      const id = await oneId(db, 'SELECT id FROM treatment_session LIMIT 1')
      await behind(db, 'treatment_session', 'DELETE FROM treatment_session WHERE id = $1', [id])
      return record('session', id)
    },
  },
  {
    name: 'a lifting of a suspension put in',
    attack: async ({ db, ids }) => {
      const id = '01939c3e-0000-7000-8000-00000000dddd'
      await behind(
        db,
        'clearance_event',
        `INSERT INTO clearance_event (id, facility_id, clearance_id, kind, rules, reason, recommendation_id, by_id, at, position)
         SELECT $1, c.facility_id, c.id, 'LIFTED', '{}', 'well again', a.recommendation_id, s.signed_by_id, now(), 99
           FROM clearance c JOIN advice a ON a.id = c.advice_id JOIN signature s ON s.advice_id = a.id WHERE c.id = $2`,
        [id, ids.clearance],
      )
      return record('clearance-event', id)
    },
  },
]
