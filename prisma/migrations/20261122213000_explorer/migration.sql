-- What the audit explorer needs: columns and indexes to find entries by, counts kept beside the log, saved searches,
-- flags with their review, and the one way in which a payload may go.

-- ---------------------------------------------------------------------------------------------------------------------
-- Finding entries. Columns and not expressions: row-level security lets only leak-proof comparisons into an index.

ALTER TABLE audit_entry
  ADD COLUMN session_id uuid GENERATED ALWAYS AS (("canonical"::jsonb #>> '{actor,session}')::uuid) STORED,
  ADD COLUMN request_id uuid GENERATED ALWAYS AS (("canonical"::jsonb ->> 'requestId')::uuid) STORED;

-- A request, a sign-in and a subject have few entries: equality alone, and the few are sorted.
CREATE INDEX audit_entry_by_request ON audit_entry (request_id);
CREATE INDEX audit_entry_by_session ON audit_entry (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject) WHERE subject IS NOT NULL;
CREATE INDEX audit_entry_by_actor_type ON audit_entry (actor_id, type, ts DESC, id DESC);
-- What is rare would otherwise be looked for through everything that is not.
CREATE INDEX audit_entry_not_done ON audit_entry (facility_id, outcome, ts DESC, id DESC) WHERE outcome <> 'success';
CREATE INDEX audit_entry_rare_roles ON audit_entry (facility_id, actor_role, ts DESC, id DESC)
  WHERE actor_role IN ('administrator', 'system', 'none');

-- ---------------------------------------------------------------------------------------------------------------------
-- Counts. Kept after the log and not by a trigger: writers of one day would wait for each other's row. Days are those of
-- the facility's zone at the time of counting.

CREATE TABLE audit_activity (
  facility_id uuid    NOT NULL REFERENCES facility (id),
  day         date    NOT NULL,
  actor_id    text    NOT NULL,
  type        text    NOT NULL,
  actor_role  text    NOT NULL,
  outcome     text    NOT NULL,
  n           integer NOT NULL CHECK (n > 0),
  CONSTRAINT audit_activity_pkey PRIMARY KEY (facility_id, actor_id, type, day, actor_role, outcome)
);
CREATE INDEX audit_activity_by_type ON audit_activity (facility_id, type, day);

-- The same, over everybody and over every kind: what a search without either asks, in a tenth of the rows.
CREATE TABLE audit_activity_of_types (
  facility_id uuid    NOT NULL REFERENCES facility (id),
  day         date    NOT NULL,
  type        text    NOT NULL,
  actor_role  text    NOT NULL,
  outcome     text    NOT NULL,
  n           integer NOT NULL CHECK (n > 0),
  CONSTRAINT audit_activity_of_types_pkey PRIMARY KEY (facility_id, day, type, actor_role, outcome)
);
CREATE TABLE audit_activity_of_actors (
  facility_id uuid    NOT NULL REFERENCES facility (id),
  day         date    NOT NULL,
  actor_id    text    NOT NULL,
  actor_role  text    NOT NULL,
  outcome     text    NOT NULL,
  n           integer NOT NULL CHECK (n > 0),
  CONSTRAINT audit_activity_of_actors_pkey PRIMARY KEY (facility_id, day, actor_id, actor_role, outcome)
);

-- How far the log has been counted: every entry below `size` once, none above. `newest` is the greatest id among them.
CREATE TABLE audit_activity_head (
  is_the_one boolean NOT NULL DEFAULT true CHECK (is_the_one),
  size       bigint  NOT NULL CHECK (size >= 0),
  newest     uuid    NOT NULL,
  CONSTRAINT audit_activity_head_pkey PRIMARY KEY (is_the_one)
);
INSERT INTO audit_activity_head (size, newest) VALUES (0, '00000000-0000-0000-0000-000000000000');

-- Counts the next entries of the log, at most `p_at_most`, and answers how many. Whoever comes while another counts goes
-- on without waiting. The app role may call this and may not write a count.
CREATE FUNCTION count_audit_activity(p_at_most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  counted bigint;
  upto bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('audit_activity', 0)) THEN RETURN 0; END IF;
  SELECT size INTO counted FROM audit_activity_head;
  -- Places are given without gaps and never taken back, so what lies between two sizes is there, once.
  SELECT coalesce(max(idx) + 1, counted) INTO upto
    FROM (SELECT idx FROM log_leaf WHERE idx >= counted ORDER BY idx LIMIT p_at_most) AS next;
  IF upto = counted THEN RETURN 0; END IF;
  WITH added AS (
    SELECT e.facility_id, (e.ts::timestamptz AT TIME ZONE f.time_zone)::date AS day, e.actor_id, e.type,
           coalesce(e.actor_role, 'none') AS actor_role, e.outcome, count(*)::integer AS n
      FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id JOIN facility f ON f.id = e.facility_id
     WHERE l.idx >= counted AND l.idx < upto GROUP BY 1, 2, 3, 4, 5, 6),
  both_ways AS (
    INSERT INTO audit_activity AS a (facility_id, day, actor_id, type, actor_role, outcome, n)
    SELECT facility_id, day, actor_id, type, actor_role, outcome, n FROM added
    ON CONFLICT ON CONSTRAINT audit_activity_pkey DO UPDATE SET n = a.n + excluded.n),
  of_types AS (
    INSERT INTO audit_activity_of_types AS a (facility_id, day, type, actor_role, outcome, n)
    SELECT facility_id, day, type, actor_role, outcome, sum(n)::integer FROM added GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT ON CONSTRAINT audit_activity_of_types_pkey DO UPDATE SET n = a.n + excluded.n)
  INSERT INTO audit_activity_of_actors AS a (facility_id, day, actor_id, actor_role, outcome, n)
  SELECT facility_id, day, actor_id, actor_role, outcome, sum(n)::integer FROM added GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT ON CONSTRAINT audit_activity_of_actors_pkey DO UPDATE SET n = a.n + excluded.n;
  UPDATE audit_activity_head SET size = upto, newest = greatest(newest, (
    SELECT entry_id FROM log_leaf WHERE idx >= counted AND idx < upto ORDER BY entry_id DESC LIMIT 1));
  RETURN upto - counted;
END $$;

-- Counting and erasing run as the owner, who is otherwise shown nobody's rows.
CREATE POLICY owner_counts ON audit_entry FOR SELECT TO clearspine_owner USING (true);

-- ---------------------------------------------------------------------------------------------------------------------
-- Searches somebody wants to ask again: ids and words of closed lists, never a name.

CREATE TABLE audit_saved_search (
  id              uuid           NOT NULL,
  facility_id     uuid           NOT NULL,
  practitioner_id uuid           NOT NULL,
  name            text           NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  query           text           NOT NULL CHECK (length(query) <= 1000),
  created_at      timestamptz(3) NOT NULL,
  CONSTRAINT audit_saved_search_pkey PRIMARY KEY (id),
  CONSTRAINT audit_saved_search_practitioner_fkey FOREIGN KEY (facility_id, practitioner_id)
    REFERENCES practitioner (facility_id, id),
  CONSTRAINT audit_saved_search_name_key UNIQUE (practitioner_id, name)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Flags: what a rule found odd, and who looked at it. Both written once; a flag is closed by another row.

CREATE TABLE audit_flag (
  id              uuid           NOT NULL,
  facility_id     uuid           NOT NULL REFERENCES facility (id),
  -- The entry that made the rule speak.
  entry_id        uuid           NOT NULL REFERENCES audit_entry (id),
  rule            text           NOT NULL,
  -- Whose act it was: nobody of ours where a sign-in failed under an unknown name.
  practitioner_id uuid,
  patient_ref     uuid,
  -- What makes a second flag the same flag: a rule speaks once of one person, patient and day.
  occasion        text           NOT NULL,
  -- The numbers and words that the explanation is made of, RFC 8785 bytes.
  facts           text           NOT NULL CHECK (facts IS JSON OBJECT WITH UNIQUE KEYS),
  raised_at       timestamptz(3) NOT NULL,
  CONSTRAINT audit_flag_pkey PRIMARY KEY (id),
  CONSTRAINT audit_flag_facility_key UNIQUE (facility_id, id),
  CONSTRAINT audit_flag_occasion_key UNIQUE (facility_id, rule, occasion),
  CONSTRAINT audit_flag_practitioner_fkey FOREIGN KEY (facility_id, practitioner_id)
    REFERENCES practitioner (facility_id, id)
);
CREATE INDEX audit_flag_by_entry ON audit_flag (entry_id);
CREATE INDEX audit_flag_newest ON audit_flag (facility_id, raised_at DESC, id DESC);

CREATE TABLE audit_flag_closing (
  flag_id      uuid           NOT NULL,
  facility_id  uuid           NOT NULL,
  closed_by_id uuid           NOT NULL,
  note         text           NOT NULL CHECK (length(trim(note)) BETWEEN 1 AND 2000),
  closed_at    timestamptz(3) NOT NULL,
  CONSTRAINT audit_flag_closing_pkey PRIMARY KEY (flag_id),
  CONSTRAINT "audit_flag_closing_facility_id_flag_id_key" UNIQUE (facility_id, flag_id),
  CONSTRAINT audit_flag_closing_flag_fkey FOREIGN KEY (facility_id, flag_id) REFERENCES audit_flag (facility_id, id),
  CONSTRAINT audit_flag_closing_person_fkey FOREIGN KEY (facility_id, closed_by_id)
    REFERENCES practitioner (facility_id, id)
);

CREATE FUNCTION flag_is_closed_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM audit_flag WHERE id = NEW.flag_id AND practitioner_id = NEW.closed_by_id) THEN
    RAISE EXCEPTION 'nobody closes a flag about themselves' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_by_another BEFORE INSERT ON audit_flag_closing
  FOR EACH ROW EXECUTE FUNCTION flag_is_closed_by_another();
ALTER TABLE audit_flag_closing ENABLE ALWAYS TRIGGER closed_by_another;

-- How far the rules have read a facility's part of the log.
CREATE TABLE audit_flag_progress (
  facility_id uuid   NOT NULL REFERENCES facility (id),
  size        bigint NOT NULL CHECK (size >= 0),
  CONSTRAINT audit_flag_progress_pkey PRIMARY KEY (facility_id)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Erasing the content behind an entry: asked for by one administrator, done by another. The entry and its commitment stay.

CREATE TABLE payload_erasure_request (
  id              uuid           NOT NULL,
  facility_id     uuid           NOT NULL,
  entry_id        uuid           NOT NULL REFERENCES audit_entry (id),
  requested_by_id uuid           NOT NULL,
  reason          text           NOT NULL CHECK (length(trim(reason)) BETWEEN 1 AND 2000),
  requested_at    timestamptz(3) NOT NULL,
  CONSTRAINT payload_erasure_request_pkey PRIMARY KEY (id),
  CONSTRAINT payload_erasure_request_facility_key UNIQUE (facility_id, id),
  CONSTRAINT payload_erasure_request_entry_key UNIQUE (entry_id),
  CONSTRAINT payload_erasure_request_person_fkey FOREIGN KEY (facility_id, requested_by_id)
    REFERENCES practitioner (facility_id, id)
);

CREATE TABLE payload_erasure (
  request_id      uuid           NOT NULL,
  facility_id     uuid           NOT NULL,
  -- The log's entry payload.erased.
  erasure_entry_id uuid          NOT NULL REFERENCES audit_entry (id),
  confirmed_by_id uuid           NOT NULL,
  confirmed_at    timestamptz(3) NOT NULL,
  CONSTRAINT payload_erasure_pkey PRIMARY KEY (request_id),
  CONSTRAINT "payload_erasure_facility_id_request_id_key" UNIQUE (facility_id, request_id),
  CONSTRAINT payload_erasure_request_fkey FOREIGN KEY (facility_id, request_id)
    REFERENCES payload_erasure_request (facility_id, id),
  CONSTRAINT payload_erasure_person_fkey FOREIGN KEY (facility_id, confirmed_by_id)
    REFERENCES practitioner (facility_id, id)
);

-- Deletes one payload, with its salt. Refuses unless somebody else asked for it, the erasure is an entry already (of this
-- transaction: it can be rolled back only together with it), and both are of the facility that the transaction is of.
CREATE FUNCTION erase_payload(p_request_id uuid, p_confirmed_by uuid, p_erasure_entry uuid, p_at timestamptz)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r payload_erasure_request;
BEGIN
  SELECT * INTO r FROM payload_erasure_request WHERE id = p_request_id AND facility_id = app_facility() FOR UPDATE;
  IF r.id IS NULL OR r.requested_by_id = p_confirmed_by
     OR NOT EXISTS (SELECT FROM practitioner WHERE id = p_confirmed_by AND facility_id = r.facility_id
                      AND 'ADMINISTRATOR' = ANY (roles) AND deactivated_at IS NULL)
     OR NOT EXISTS (SELECT FROM audit_entry WHERE id = p_erasure_entry AND facility_id = r.facility_id
                      AND type = 'payload.erased' AND outcome = 'success' AND actor_id = p_confirmed_by::text
                      AND subject = 'audit-entry:' || r.entry_id AND xmin::text::bigint = txid_current() % 4294967296)
  THEN
    RAISE EXCEPTION 'a payload is erased by two administrators, and by an entry that says so' USING ERRCODE = '42501';
  END IF;
  INSERT INTO payload_erasure (request_id, facility_id, erasure_entry_id, confirmed_by_id, confirmed_at)
  VALUES (r.id, r.facility_id, p_erasure_entry, p_confirmed_by, p_at);
  DELETE FROM audit_payload WHERE entry_id = r.entry_id;
END $$;

CREATE FUNCTION payload_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'clearspine_owner' AND EXISTS (
       SELECT FROM payload_erasure_request q JOIN payload_erasure d ON d.request_id = q.id WHERE q.entry_id = OLD.entry_id)
  THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit_payload rows are written once: % refused', TG_OP USING ERRCODE = '42501';
END $$;
DROP TRIGGER written_once ON audit_payload;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON audit_payload
  FOR EACH ROW EXECUTE FUNCTION payload_only_erased();
ALTER TABLE audit_payload ENABLE ALWAYS TRIGGER written_once;
CREATE POLICY owner_erases ON audit_payload FOR ALL TO clearspine_owner USING (facility_id = app_facility());

-- ---------------------------------------------------------------------------------------------------------------------
-- Written once, shown to their own facility

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_flag', 'audit_flag_closing', 'payload_erasure_request', 'payload_erasure']
  LOOP
    EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER written_once', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never_emptied', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['audit_activity', 'audit_activity_of_types', 'audit_activity_of_actors', 'audit_saved_search',
    'audit_flag', 'audit_flag_closing', 'audit_flag_progress', 'payload_erasure_request', 'payload_erasure']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_facility ON %I USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['audit_activity', 'audit_activity_of_types', 'audit_activity_of_actors']
  LOOP
    EXECUTE format('CREATE POLICY owner_counts ON %I TO clearspine_owner USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['audit_flag', 'audit_flag_closing', 'payload_erasure_request', 'payload_erasure']
  LOOP
    EXECUTE format('CREATE POLICY auditor_reads ON %I FOR SELECT TO clearspine_auditor USING (true)', t);
  END LOOP;
END $$;

REVOKE ALL ON audit_activity, audit_activity_of_types, audit_activity_of_actors, audit_activity_head, audit_saved_search,
  audit_flag, audit_flag_closing, audit_flag_progress, payload_erasure_request, payload_erasure FROM PUBLIC;
REVOKE ALL ON FUNCTION count_audit_activity(integer), erase_payload(uuid, uuid, uuid, timestamptz),
  flag_is_closed_by_another(), payload_only_erased() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_audit_activity(integer), erase_payload(uuid, uuid, uuid, timestamptz) TO clearspine_app;
GRANT SELECT ON audit_activity, audit_activity_of_types, audit_activity_of_actors, audit_activity_head TO clearspine_app;
GRANT SELECT, INSERT, DELETE ON audit_saved_search TO clearspine_app;
GRANT SELECT, INSERT ON audit_flag, audit_flag_closing, audit_flag_progress, payload_erasure_request TO clearspine_app;
GRANT SELECT ON payload_erasure TO clearspine_app;
GRANT UPDATE (size) ON audit_flag_progress TO clearspine_app;
GRANT SELECT ON audit_flag, audit_flag_closing, payload_erasure_request, payload_erasure TO clearspine_auditor;
