-- What schema.prisma cannot say. Run by clearspine_owner, which cannot log in; tests/db asks the catalogues for all of it.

-- Excluding overlaps of a range per patient and region needs equality on uuid and enum in one GiST index.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ---------------------------------------------------------------------------------------------------------------------
-- Facilities are tenants. A transaction says whose it is; when it does not, no row is there.

-- A setting that was set in an earlier transaction of the same connection reads as '' and not as null.
CREATE FUNCTION app_facility() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.facility', true), '')::uuid;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['practitioner', 'credential', 'login_session', 'patient', 'care_list_entry', 'draft',
    'notification', 'submission', 'imaging_study', 'level_finding', 'study_removal', 'assessment',
    'assessment_withdrawal', 'recommendation', 'recommendation_study', 'advice', 'signature', 'advice_ending',
    'clearance', 'clearance_event', 'pre_session_check', 'treatment_session']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_facility ON %I USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility())', t);
  END LOOP;
END $$;

ALTER TABLE facility ENABLE ROW LEVEL SECURITY;
ALTER TABLE facility FORCE ROW LEVEL SECURITY;
CREATE POLICY own_facility ON facility USING (id = app_facility()) WITH CHECK (id = app_facility());

-- A failed sign-in under a name that nobody has belongs to no facility: anyone's transaction may write it, and every
-- facility's reviewers may read it. It holds a keyed hash of the name, nothing else.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own_facility_reads ON audit_entry FOR SELECT
  USING (app_facility() IS NOT NULL AND (facility_id IS NULL OR facility_id = app_facility()));
CREATE POLICY own_facility_writes ON audit_entry FOR INSERT
  WITH CHECK (facility_id IS NULL OR facility_id = app_facility());
ALTER TABLE audit_payload ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_payload FORCE ROW LEVEL SECURITY;
CREATE POLICY own_facility_reads ON audit_payload FOR SELECT
  USING (app_facility() IS NOT NULL AND (facility_id IS NULL OR facility_id = app_facility()));
CREATE POLICY own_facility_writes ON audit_payload FOR INSERT
  WITH CHECK (facility_id IS NULL OR facility_id = app_facility());

-- ---------------------------------------------------------------------------------------------------------------------
-- Before anyone is known, two questions may be asked across facilities, and only these.

CREATE POLICY owner_looks_up ON practitioner FOR SELECT TO clearspine_owner USING (true);
CREATE POLICY owner_looks_up ON credential FOR SELECT TO clearspine_owner USING (true);
CREATE POLICY owner_looks_up ON login_session FOR SELECT TO clearspine_owner USING (true);
CREATE POLICY owner_looks_up ON facility FOR SELECT TO clearspine_owner USING (true);

-- Who has this sign-in name, and what proves it? At most one row.
CREATE FUNCTION find_credential(p_login_name text)
  RETURNS TABLE (practitioner_id uuid, facility_id uuid, password_hash text, roles text[], active boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT p.id, p.facility_id, c.password_hash, p.roles::text[], p.deactivated_at IS NULL
      FROM practitioner p JOIN credential c ON c.practitioner_id = p.id
     WHERE p.login_name = p_login_name;
  END;

-- Whose browser is this? At most one row; what makes a session invalid is decided by the caller, in one place.
CREATE FUNCTION find_login_session(p_token_hash bytea)
  RETURNS TABLE (session_id uuid, practitioner_id uuid, facility_id uuid, role text, created_at timestamptz,
    last_seen_at timestamptz, reauthenticated_at timestamptz, ended_at timestamptz, active boolean, roles text[],
    family_name text, given_name text, other_script_name text, title text, licence_number text,
    clinical_reviewer boolean, facility_name text, time_zone text, emergency_number text, training boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT s.id, p.id, p.facility_id, s.role::text, s.created_at, s.last_seen_at, s.reauthenticated_at, s.ended_at,
           p.deactivated_at IS NULL, p.roles::text[], p.family_name, p.given_name, p.other_script_name, p.title,
           p.licence_number, p.clinical_reviewer, f.name, f.time_zone, f.emergency_number, f.training
      FROM login_session s JOIN practitioner p ON p.id = s.practitioner_id JOIN facility f ON f.id = p.facility_id
     WHERE s.token_hash = p_token_hash;
  END;

-- Does the deployment hold any facility yet? For the start command, which fills only an empty database.
CREATE FUNCTION any_facility() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC SELECT EXISTS (SELECT FROM facility); END;

-- ---------------------------------------------------------------------------------------------------------------------
-- Clinical rows, signed rows and the log are written once.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are written once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_entry', 'audit_payload', 'imaging_study', 'level_finding', 'study_removal',
    'assessment', 'assessment_withdrawal', 'recommendation', 'recommendation_study', 'advice', 'signature',
    'advice_ending', 'clearance_event', 'pre_session_check', 'treatment_session', 'submission']
  LOOP
    EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER written_once', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never_emptied', t);
  END LOOP;
END $$;

-- A patient's record is never taken away, and a clearance never either.
CREATE TRIGGER never_deleted BEFORE DELETE ON patient FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON patient FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON clearance FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON clearance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE patient ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE patient ENABLE ALWAYS TRIGGER never_emptied;
ALTER TABLE clearance ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE clearance ENABLE ALWAYS TRIGGER never_emptied;

-- ---------------------------------------------------------------------------------------------------------------------
-- Clearance

ALTER TABLE clearance
  ADD CONSTRAINT clearance_one_at_a_time
    EXCLUDE USING gist (patient_id WITH =, region WITH =, validity WITH &&),
  -- 84 days is the longest that the rules allow (R-LIT-I16).
  ADD CONSTRAINT clearance_within_twelve_weeks CHECK (valid_until >= issued_on AND valid_until <= issued_on + 84),
  ADD CONSTRAINT clearance_end_is_whole CHECK ((ended_kind IS NULL) = (ended_at IS NULL)),
  ADD CONSTRAINT clearance_of_one_region CHECK (region <> 'WHOLE_SPINE');

-- The one change that a clearance knows: it ends. From that day on the range holds nothing.
CREATE FUNCTION end_clearance(p_clearance_id uuid, p_kind clearance_end_kind, p_day date, p_at timestamptz)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE clearance
     SET validity = validity * daterange(NULL, p_day, '[)'), ended_kind = p_kind, ended_at = p_at
   WHERE id = p_clearance_id AND ended_kind IS NULL;
  RETURN FOUND;
END $$;

CREATE FUNCTION clearance_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'clearspine_owner' OR OLD.ended_kind IS NOT NULL OR NEW.ended_kind IS NULL
     OR NOT (NEW.validity <@ OLD.validity)
     OR (to_jsonb(NEW) - ARRAY['validity', 'ended_kind', 'ended_at'])
        IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['validity', 'ended_kind', 'ended_at'])
  THEN
    RAISE EXCEPTION 'a clearance can only be ended, once, by end_clearance()' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE ON clearance FOR EACH ROW EXECUTE FUNCTION clearance_only_ends();
ALTER TABLE clearance ENABLE ALWAYS TRIGGER only_ends;

-- A clearance stands on a signed advice that permits; a decision after review stands on two different physicians.
CREATE FUNCTION clearance_stands_on_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE a advice;
BEGIN
  SELECT * INTO a FROM advice WHERE id = NEW.advice_id;
  IF a.outcome IS DISTINCT FROM 'CONDITIONAL_CLEARANCE' OR a.patient_id <> NEW.patient_id OR a.region <> NEW.region
     OR a.valid_from <> NEW.issued_on AND a.decision <> 'CONDITIONAL_AFTER_REVIEW' OR a.valid_until <> NEW.valid_until
     OR NOT EXISTS (SELECT FROM signature WHERE advice_id = a.id AND kind = 'SIGNATURE' AND digest = a.digest)
     OR EXISTS (SELECT FROM advice_ending WHERE advice_id = a.id)
  THEN
    RAISE EXCEPTION 'a clearance needs a signed advice that permits' USING ERRCODE = '42501';
  END IF;
  IF a.decision = 'CONDITIONAL_AFTER_REVIEW'
     AND NOT EXISTS (SELECT FROM signature WHERE advice_id = a.id AND kind = 'CO_SIGNATURE' AND digest = a.digest)
  THEN
    RAISE EXCEPTION 'a decision after review needs a second physician' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stands_on_signatures BEFORE INSERT ON clearance
  FOR EACH ROW EXECUTE FUNCTION clearance_stands_on_signatures();
ALTER TABLE clearance ENABLE ALWAYS TRIGGER stands_on_signatures;

CREATE FUNCTION signature_is_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM signature WHERE advice_id = NEW.advice_id AND signed_by_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'one person cannot sign an advice twice' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_by_another BEFORE INSERT ON signature FOR EACH ROW EXECUTE FUNCTION signature_is_by_another();
ALTER TABLE signature ENABLE ALWAYS TRIGGER is_by_another;

ALTER TABLE advice
  ADD CONSTRAINT advice_permits_for_a_time
    CHECK ((outcome = 'CONDITIONAL_CLEARANCE') = (valid_from IS NOT NULL AND valid_until IS NOT NULL)),
  ADD CONSTRAINT advice_decision_has_a_reason CHECK (decision = 'AS_RECOMMENDED' OR length(trim(reason)) > 0),
  ADD CONSTRAINT advice_after_review_permits
    CHECK (decision <> 'CONDITIONAL_AFTER_REVIEW' OR outcome = 'CONDITIONAL_CLEARANCE'),
  ADD CONSTRAINT advice_replacement_has_a_reason CHECK (amend_reason IS NULL OR supersedes_id IS NOT NULL),
  ADD CONSTRAINT advice_of_one_region CHECK (region <> 'WHOLE_SPINE'),
  -- R-SRC rules are the source's own prohibitions: nobody overrides them. Only PHYSICIAN_REVIEW rules are named here.
  ADD CONSTRAINT advice_overrides_review_rules_only
    CHECK (array_to_string(overridden_rules, ',') ~ '^(R-LIT-P[0-9]{2}(,R-LIT-P[0-9]{2})*)?$');
ALTER TABLE advice_ending ADD CONSTRAINT advice_ending_has_a_reason CHECK (length(trim(reason)) > 0);

ALTER TABLE clearance_event
  ADD CONSTRAINT suspension_has_a_cause CHECK ((kind = 'SUSPENDED') = (cause IS NOT NULL)),
  ADD CONSTRAINT lifting_has_a_reason CHECK (kind <> 'LIFTED' OR (length(trim(reason)) > 0 AND recommendation_id IS NOT NULL)),
  ADD CONSTRAINT new_findings_name_a_rule CHECK (cause IS DISTINCT FROM 'NEW_FINDINGS' OR cardinality(rules) > 0);

-- ---------------------------------------------------------------------------------------------------------------------
-- Checks and sessions: the dose of the rules (at most 30 minutes, the first at most 15 and at Walton 1, nine in all).

ALTER TABLE pre_session_check
  ADD CONSTRAINT check_passes_on_five_noes CHECK (NOT passed OR (new_numbness = 'NO' AND sphincter_or_saddle = 'NO'
    AND walking_worse = 'NO' AND fall_fever_swelling = 'NO' AND new_treatment = 'NO') IS TRUE);
ALTER TABLE treatment_session
  ADD CONSTRAINT session_dose CHECK (number BETWEEN 1 AND 9 AND minutes BETWEEN 1 AND 30 AND pressure BETWEEN 1 AND 2
    AND (number > 1 OR (minutes <= 15 AND pressure = 1)) AND cardinality(techniques) > 0);

CREATE FUNCTION session_follows_a_passed_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pre_session_check c WHERE c.id = NEW.check_id AND c.passed AND c.day = NEW.day
                   AND c.clearance_id = NEW.clearance_id AND c.patient_id = NEW.patient_id)
     OR NOT EXISTS (SELECT FROM clearance k WHERE k.id = NEW.clearance_id AND k.ended_kind IS NULL AND k.validity @> NEW.day)
  THEN
    RAISE EXCEPTION 'a session needs a current clearance and a check passed on the same day' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_a_passed_check BEFORE INSERT ON treatment_session
  FOR EACH ROW EXECUTE FUNCTION session_follows_a_passed_check();
ALTER TABLE treatment_session ENABLE ALWAYS TRIGGER follows_a_passed_check;

-- ---------------------------------------------------------------------------------------------------------------------
-- Findings: a measurement is a number or a reason why there is none, never both.

ALTER TABLE level_finding
  ADD CONSTRAINT one_value_a_measurement CHECK (num_nonnulls(dsca_mm2, dsca_mm2_absence) <= 1
    AND num_nonnulls(ap_canal_mm, ap_canal_mm_absence) <= 1 AND num_nonnulls(torg_pavlov, torg_pavlov_absence) <= 1
    AND num_nonnulls(dynamic_translation_mm, dynamic_translation_mm_absence) <= 1
    AND num_nonnulls(dynamic_angulation_deg, dynamic_angulation_deg_absence) <= 1
    AND num_nonnulls(facet_effusion_mm, facet_effusion_mm_absence) <= 1),
  ADD CONSTRAINT measurements_are_not_negative CHECK (least(dsca_mm2, ap_canal_mm, torg_pavlov, dynamic_translation_mm,
    dynamic_angulation_deg, facet_effusion_mm) >= 0),
  -- Kim 2015 has three grades.
  ADD CONSTRAINT kim_has_no_third_grade CHECK ('3' NOT IN (coalesce(foramen_kim_l, '0'), coalesce(foramen_kim_r, '0')));
ALTER TABLE imaging_study
  ADD CONSTRAINT study_amendment_has_a_reason CHECK (version >= 1 AND (version = 1) = (amend_reason IS NULL)),
  ADD CONSTRAINT study_review_is_whole CHECK ((reviewed_by_id IS NULL) = (reviewed_at IS NULL)),
  ADD CONSTRAINT study_first_version_names_the_series CHECK (version > 1 OR series_id = id);
ALTER TABLE study_removal ADD CONSTRAINT removal_has_a_reason CHECK (length(trim(reason)) > 0);
ALTER TABLE assessment
  ADD CONSTRAINT assessment_amendment_has_a_reason CHECK (version >= 1 AND (version = 1) = (amend_reason IS NULL)),
  ADD CONSTRAINT assessment_first_version_names_the_series CHECK (version > 1 OR series_id = id),
  ADD CONSTRAINT assessment_numbers_are_possible CHECK (coalesce(motor_worst_mrc, 0) BETWEEN 0 AND 5
    AND coalesce(mjoa, 0) BETWEEN 0 AND 18
    AND least(pvr_ml, walking_distance_m, platelets_e9l, spinal_surgery_weeks_ago, spinal_injection_days_ago) >= 0);
ALTER TABLE assessment_withdrawal ADD CONSTRAINT withdrawal_has_a_reason CHECK (length(trim(reason)) > 0);
ALTER TABLE patient
  ADD CONSTRAINT patient_is_named CHECK (length(trim(family_name)) > 0 AND length(trim(given_name)) > 0 AND length(trim(mrn)) > 0),
  ADD CONSTRAINT patient_is_not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE practitioner
  ADD CONSTRAINT practitioner_has_a_role CHECK (cardinality(roles) > 0),
  ADD CONSTRAINT practitioner_login_name_is_lower_case CHECK (login_name = lower(login_name));

CREATE INDEX patient_by_name ON patient (facility_id, lower(family_name), lower(given_name));

-- ---------------------------------------------------------------------------------------------------------------------
-- The log: every entry takes a place in the queue by itself, so that none can be written around it.

CREATE FUNCTION queue_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO audit_queue (entry_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER queued AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION queue_entry();
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER queued;
ALTER TABLE audit_queue ADD CONSTRAINT audit_queue_entry_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry (id);

CREATE INDEX audit_entry_newest ON audit_entry (facility_id, ts DESC, id DESC);
CREATE INDEX audit_entry_by_patient ON audit_entry (patient_ref, ts DESC, id DESC) WHERE patient_ref IS NOT NULL;
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, ts DESC, id DESC);
CREATE INDEX audit_entry_by_type ON audit_entry (facility_id, type, ts DESC, id DESC);

-- ---------------------------------------------------------------------------------------------------------------------
-- Who may touch what. Nothing is inherited from PUBLIC.

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO clearspine_app, clearspine_sequencer, clearspine_auditor;
GRANT EXECUTE ON FUNCTION app_facility() TO clearspine_app, clearspine_sequencer, clearspine_auditor;
GRANT EXECUTE ON FUNCTION find_credential(text), find_login_session(bytea), any_facility(),
  end_clearance(uuid, clearance_end_kind, date, timestamptz) TO clearspine_app;

GRANT SELECT, INSERT ON facility, practitioner, credential, login_session, patient, care_list_entry, draft, notification,
  submission, imaging_study, level_finding, study_removal, assessment, assessment_withdrawal, recommendation,
  recommendation_study, advice, signature, advice_ending, clearance, clearance_event, pre_session_check,
  treatment_session, audit_entry, audit_payload TO clearspine_app;
GRANT UPDATE (family_name, given_name, other_script_name, title, roles, licence_number, clinical_reviewer,
  deactivated_at, version) ON practitioner TO clearspine_app;
GRANT UPDATE (password_hash, password_changed_at) ON credential TO clearspine_app;
GRANT UPDATE (last_seen_at, reauthenticated_at, ended_at, end_reason) ON login_session TO clearspine_app;
GRANT UPDATE (mrn, family_name, given_name, other_script_name, title, birth_date, sex, deceased_on, merged_into_id,
  version, updated_at) ON patient TO clearspine_app;
GRANT UPDATE (fields, version, updated_by_id, updated_at), DELETE ON draft TO clearspine_app;
GRANT UPDATE (read_at) ON notification TO clearspine_app;
GRANT DELETE ON care_list_entry TO clearspine_app;
-- Waiting for one patient's other writers: SELECT … FOR UPDATE needs a right to update, which `version` gives.
