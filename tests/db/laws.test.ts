import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOptions } from '../support/client-options.ts'

/** Asks the catalogues for what schema.prisma cannot say, so that a migration that forgets a law fails here. */

const owner = new pg.Client(clientOptions(process.env.DATABASE_OWNER_URL))
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const column = async (sql: string): Promise<string[]> =>
  (await owner.query<{ value: string }>(sql)).rows.map((row) => row.value)

const tables = () =>
  column(`SELECT relname::text AS value FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
          WHERE n.nspname = 'public' AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`)

const WRITTEN_ONCE = [
  'advice',
  'advice_ending',
  'assessment',
  'assessment_withdrawal',
  'audit_entry',
  'audit_flag',
  'audit_flag_closing',
  'break_glass',
  'break_glass_closing',
  'break_glass_review',
  'clearance_event',
  'imaging_study',
  'invitation',
  'invitation_end',
  'level_finding',
  'log_checkpoint',
  'log_cosignature',
  'log_key',
  'log_leaf',
  'log_origin',
  'log_tile',
  'payload_erasure',
  'payload_erasure_request',
  'pre_session_check',
  'printed_paper',
  'recommendation',
  'recommendation_study',
  'reset_decision',
  'reset_request',
  'role_choice',
  'ruleset_acknowledgement',
  'ruleset_adoption',
  'ruleset_change',
  'ruleset_concurrence',
  'ruleset_proposal',
  'signature',
  'study_removal',
  'submission',
  'treatment_session',
]

describe('the laws that PostgreSQL keeps', () => {
  it('shows every facility only its own rows, its owner included', async () => {
    const open = await column(
      `SELECT relname::text AS value FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
        WHERE n.nspname = 'public' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    )
    // The queue and the log hold entry ids, places and hashes and nothing else; the app role has no right on the queue.
    const log = ['checkpoint', 'cosignature', 'head', 'key', 'leaf', 'origin', 'tile'].map((name) => `log_${name}`)
    // How far the log has been counted is a size.
    expect(open).toEqual(['_prisma_migrations', 'audit_activity_head', 'audit_queue', ...log])
  })

  it('has a policy on every table with a facility', async () => {
    const without = await column(
      `SELECT table_name::text AS value FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'facility_id'
       EXCEPT SELECT tablename::text FROM pg_policies WHERE schemaname = 'public' ORDER BY 1`,
    )
    expect(without).toEqual([])
  })

  it('writes clinical, signed and logged rows once, whatever the session says of replication', async () => {
    const always = await column(
      `SELECT tgrelid::regclass::text AS value FROM pg_trigger
        WHERE tgname = 'written_once' AND tgenabled = 'A' AND tgfoid = 'refuse_change'::regproc ORDER BY 1`,
    )
    expect(always).toEqual(WRITTEN_ONCE)
    const neverEmptied = await column(
      `SELECT tgrelid::regclass::text AS value FROM pg_trigger WHERE tgname = 'never_emptied' AND tgenabled = 'A' ORDER BY 1`,
    )
    expect(neverEmptied).toEqual(
      [...WRITTEN_ONCE, 'audit_payload', 'audit_queue', 'clearance', 'log_head', 'patient'].toSorted(),
    )
  })

  it('lets a payload go by an erasure only', async () => {
    expect(
      await column(
        `SELECT tgrelid::regclass::text AS value FROM pg_trigger
          WHERE tgname = 'written_once' AND tgenabled = 'A' AND tgfoid = 'payload_only_erased'::regproc`,
      ),
    ).toEqual(['audit_payload'])
  })

  it('enables every trigger of ours for replicas too', async () => {
    expect(
      await column(
        `SELECT tgname::text AS value FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'A' ORDER BY 1`,
      ),
    ).toEqual([])
  })

  it('keeps two clearances of one patient and region apart', async () => {
    expect(
      await column(
        `SELECT conname::text AS value FROM pg_constraint WHERE contype = 'x' AND conrelid = 'clearance'::regclass`,
      ),
    ).toEqual(['clearance_one_at_a_time'])
  })

  it('derives the search columns of an entry from its leaf', async () => {
    expect(
      await column(
        `SELECT column_name::text AS value FROM information_schema.columns
          WHERE table_name = 'audit_entry' AND is_generated <> 'ALWAYS' ORDER BY ordinal_position`,
      ),
    ).toEqual(['id', 'canonical'])
  })

  it('gives the app role no right to change or delete what is written once', async () => {
    const rights = await column(
      `SELECT DISTINCT table_name || ':' || privilege_type AS value FROM information_schema.table_privileges
        WHERE grantee = 'clearspine_app' AND privilege_type NOT IN ('SELECT', 'INSERT') ORDER BY 1`,
    )
    // A removed factor goes with its secret; what happened to it stands in the log.
    const factors = ['passkey', 'recovery_code', 'totp_authenticator']
    expect(rights).toEqual(
      [
        ...['audit_saved_search:DELETE', 'care_list_entry:DELETE', 'draft:DELETE', 'single_sign_on_identity:DELETE'],
        ...factors.map((table) => `${table}:DELETE`),
      ].toSorted(),
    )
    const updatable = await column(
      `SELECT DISTINCT table_name::text AS value FROM information_schema.column_privileges
        WHERE grantee = 'clearspine_app' AND privilege_type = 'UPDATE' ORDER BY 1`,
    )
    expect(updatable).toEqual(
      [
        ...[
          'audit_flag_progress',
          'credential',
          'draft',
          'facility',
          'login_session',
          'notification',
          'patient',
          'practitioner',
        ],
        ...factors,
      ].toSorted(),
    )
  })

  it('leaves nothing to PUBLIC and lets no role of ours create or bypass', async () => {
    expect(
      await column(
        `SELECT table_name::text AS value FROM information_schema.table_privileges WHERE grantee = 'PUBLIC' AND table_schema = 'public'`,
      ),
    ).toEqual([])
    // The embedded server's own superuser is nobody's connection but that of provisioning.
    expect(
      await column(
        `SELECT rolname::text AS value FROM pg_roles WHERE rolname LIKE 'clearspine%' AND rolname <> 'clearspine_superuser'
          AND (rolsuper OR rolbypassrls)`,
      ),
    ).toEqual([])
    expect(
      await column(
        `SELECT rolname::text AS value FROM pg_roles WHERE rolname LIKE 'clearspine%' AND has_schema_privilege(rolname, 'public', 'CREATE')
          AND rolname NOT IN ('clearspine_owner', 'clearspine_migrator', 'clearspine_superuser')`,
      ),
    ).toEqual([])
  })

  it('belongs to an owner that cannot log in', async () => {
    expect(
      await column(`SELECT DISTINCT tableowner::text AS value FROM pg_tables WHERE schemaname = 'public'`),
    ).toEqual(['clearspine_owner'])
    expect(
      await column(`SELECT rolname::text AS value FROM pg_roles WHERE rolname = 'clearspine_owner' AND rolcanlogin`),
    ).toEqual([])
  })

  it('fixes the search path of every function that runs with more rights than its caller', async () => {
    expect(
      await column(
        `SELECT proname::text AS value FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
          AND NOT coalesce(proconfig::text, '') LIKE '%search_path=pg_catalog, public%' ORDER BY 1`,
      ),
    ).toEqual([])
  })

  it('knows every table that stands in these laws', async () => {
    const all = await tables()
    expect(WRITTEN_ONCE.filter((name) => !all.includes(name))).toEqual([])
  })
})
