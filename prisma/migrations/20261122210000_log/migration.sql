-- The log: the place of each entry, the tree above the entries, and the heads of that tree that were signed. Only the
-- sequencer writes here. The app role reads: places and hashes say nothing about anybody.

CREATE TABLE log_origin (
  epoch          integer     NOT NULL CHECK (epoch >= 1),
  -- The first line of every checkpoint and the name of the keys that sign them.
  origin         text        NOT NULL,
  -- A later origin is opened only when the log was restored into the past; it goes on from these entries.
  opened_at_size bigint      NOT NULL CHECK (opened_at_size >= 0),
  opened_at      timestamptz(3) NOT NULL,
  CONSTRAINT log_origin_pkey PRIMARY KEY (epoch),
  CONSTRAINT log_origin_name_key UNIQUE (origin)
);

CREATE TABLE log_key (
  epoch     integer     NOT NULL REFERENCES log_origin (epoch),
  -- C2SP signed-note verifier key. The secret half is in a file that PostgreSQL never sees.
  vkey      text        NOT NULL,
  -- From this size on it signs; the key before it signed up to here.
  from_size bigint      NOT NULL CHECK (from_size >= 0),
  added_at  timestamptz(3) NOT NULL,
  CONSTRAINT log_key_pkey PRIMARY KEY (vkey)
);

CREATE TABLE log_leaf (
  idx      bigint NOT NULL CHECK (idx >= 0),
  entry_id uuid   NOT NULL REFERENCES audit_entry (id),
  hash     bytea  NOT NULL CHECK (octet_length(hash) = 32),
  CONSTRAINT log_leaf_pkey PRIMARY KEY (idx),
  CONSTRAINT log_leaf_entry_key UNIQUE (entry_id)
);

-- Full tiles only (C2SP tlog-tiles): what is not full yet is read from the leaves and from the roots of the tiles below.
CREATE TABLE log_tile (
  level  integer NOT NULL CHECK (level BETWEEN 0 AND 63),
  index  bigint  NOT NULL CHECK (index >= 0),
  hashes bytea   NOT NULL CHECK (octet_length(hashes) = 256 * 32),
  -- The hash that this tile is at the level above.
  root   bytea   NOT NULL CHECK (octet_length(root) = 32),
  CONSTRAINT log_tile_pkey PRIMARY KEY (level, index)
);

-- One row: how far the tree has grown. Signing follows the commit, so it may be ahead of the newest checkpoint.
CREATE TABLE log_head (
  is_the_one boolean NOT NULL DEFAULT true CHECK (is_the_one),
  epoch      integer NOT NULL REFERENCES log_origin (epoch),
  size       bigint  NOT NULL CHECK (size >= 0),
  root       bytea   NOT NULL CHECK (octet_length(root) = 32),
  CONSTRAINT log_head_pkey PRIMARY KEY (is_the_one)
);

CREATE TABLE log_checkpoint (
  epoch     integer     NOT NULL REFERENCES log_origin (epoch),
  size      bigint      NOT NULL CHECK (size >= 0),
  -- The signed note, byte for byte as it was published. Rotating a key signs the same size once more, with both keys.
  note      text        NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  CONSTRAINT log_checkpoint_pkey PRIMARY KEY (epoch, size, note)
);
CREATE INDEX log_checkpoint_newest ON log_checkpoint (size DESC);

-- What witnesses answered: one signature line each (C2SP tlog-cosignature).
CREATE TABLE log_cosignature (
  epoch     integer     NOT NULL,
  size      bigint      NOT NULL,
  witness   text        NOT NULL,
  line      text        NOT NULL,
  taken_at  timestamptz(3) NOT NULL,
  CONSTRAINT log_cosignature_pkey PRIMARY KEY (epoch, size, witness)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Written once, and the head only moves on.

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['log_origin', 'log_key', 'log_leaf', 'log_tile', 'log_checkpoint', 'log_cosignature']
  LOOP
    EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER written_once', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never_emptied', t);
  END LOOP;
END $$;

CREATE FUNCTION log_head_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size < OLD.size OR NEW.epoch < OLD.epoch THEN
    RAISE EXCEPTION 'the log only grows: from % entries to %', OLD.size, NEW.size USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moves_on BEFORE UPDATE ON log_head FOR EACH ROW EXECUTE FUNCTION log_head_moves_on();
CREATE TRIGGER never_deleted BEFORE DELETE ON log_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE log_head ENABLE ALWAYS TRIGGER moves_on;
ALTER TABLE log_head ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE log_head ENABLE ALWAYS TRIGGER never_emptied;
-- What the trigger of audit_entry puts in, only the sequencer takes out, and never all at once.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_queue FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_queue ENABLE ALWAYS TRIGGER never_emptied;

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights

REVOKE ALL ON log_origin, log_key, log_leaf, log_tile, log_head, log_checkpoint, log_cosignature FROM PUBLIC;
REVOKE ALL ON FUNCTION log_head_moves_on() FROM PUBLIC;
GRANT SELECT ON log_origin, log_key, log_leaf, log_tile, log_head, log_checkpoint, log_cosignature
  TO clearspine_app, clearspine_sequencer, clearspine_auditor;
GRANT INSERT ON log_origin, log_key, log_leaf, log_tile, log_head, log_checkpoint, log_cosignature TO clearspine_sequencer;
GRANT UPDATE (epoch, size, root) ON log_head TO clearspine_sequencer;
GRANT SELECT, DELETE ON audit_queue TO clearspine_sequencer;

-- The sequencer hashes entries of every facility, and reads nothing else.
GRANT SELECT ON audit_entry TO clearspine_sequencer;
CREATE POLICY sequencer_reads ON audit_entry FOR SELECT TO clearspine_sequencer USING (true);

-- Whoever checks the log reads records of every facility, writes nothing, and sees nothing that would let them in.
GRANT SELECT ON audit_entry, audit_payload, audit_queue, facility, practitioner, patient, submission, imaging_study,
  level_finding, study_removal, assessment, assessment_withdrawal, recommendation, recommendation_study, advice,
  signature, advice_ending, clearance, clearance_event, pre_session_check, treatment_session, ruleset_proposal,
  ruleset_change, ruleset_acknowledgement, ruleset_concurrence, ruleset_adoption TO clearspine_auditor;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_entry', 'audit_payload', 'facility', 'practitioner', 'patient', 'submission',
    'imaging_study', 'level_finding', 'study_removal', 'assessment', 'assessment_withdrawal', 'recommendation',
    'recommendation_study', 'advice', 'signature', 'advice_ending', 'clearance', 'clearance_event', 'pre_session_check',
    'treatment_session', 'ruleset_proposal', 'ruleset_change', 'ruleset_acknowledgement', 'ruleset_concurrence',
    'ruleset_adoption']
  LOOP
    EXECUTE format('CREATE POLICY auditor_reads ON %I FOR SELECT TO clearspine_auditor USING (true)', t);
  END LOOP;
END $$;
