-- People and access: links for those who cannot sign in yet, resets by two administrators, break-glass and its reviews.

CREATE TYPE "invitation_purpose" AS ENUM ('INVITATION', 'RESET');
CREATE TYPE "invitation_end_kind" AS ENUM ('ACCEPTED', 'REVOKED', 'REPLACED');
CREATE TYPE "reset_subject" AS ENUM ('PASSWORD', 'FACTOR');
CREATE TYPE "reset_decision_kind" AS ENUM ('CONFIRMED', 'DECLINED');
CREATE TYPE "access_review_outcome" AS ENUM ('JUSTIFIED', 'NOT_JUSTIFIED', 'NEEDS_FOLLOW_UP');

CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "purpose" "invitation_purpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reset_request_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invitation_end" (
    "invitation_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "kind" "invitation_end_kind" NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_end_pkey" PRIMARY KEY ("invitation_id")
);

CREATE TABLE "reset_request" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "what" "reset_subject" NOT NULL,
    "reason" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reset_request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reset_decision" (
    "request_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "kind" "reset_decision_kind" NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reset_decision_pkey" PRIMARY KEY ("request_id")
);

CREATE TABLE "break_glass" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "break_glass_closing" (
    "break_glass_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_closing_pkey" PRIMARY KEY ("break_glass_id")
);

CREATE TABLE "break_glass_review" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "break_glass_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "reviewed_by_id" UUID NOT NULL,
    "outcome" "access_review_outcome" NOT NULL,
    "note" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_review_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");
CREATE UNIQUE INDEX "invitation_reset_request_id_key" ON "invitation"("reset_request_id");
CREATE UNIQUE INDEX "invitation_facility_id_id_key" ON "invitation"("facility_id", "id");
CREATE UNIQUE INDEX "invitation_facility_id_reset_request_id_practitioner_id_key" ON "invitation"("facility_id", "reset_request_id", "practitioner_id");
CREATE INDEX "invitation_practitioner_id_idx" ON "invitation"("practitioner_id");
CREATE UNIQUE INDEX "invitation_end_facility_id_invitation_id_key" ON "invitation_end"("facility_id", "invitation_id");
CREATE UNIQUE INDEX "reset_request_facility_id_id_practitioner_id_key" ON "reset_request"("facility_id", "id", "practitioner_id");
CREATE UNIQUE INDEX "reset_request_facility_id_id_practitioner_id_requested_by_i_key" ON "reset_request"("facility_id", "id", "practitioner_id", "requested_by_id");
CREATE INDEX "reset_request_practitioner_id_idx" ON "reset_request"("practitioner_id");
CREATE UNIQUE INDEX "reset_decision_facility_id_request_id_practitioner_id_reque_key" ON "reset_decision"("facility_id", "request_id", "practitioner_id", "requested_by_id");
CREATE UNIQUE INDEX "break_glass_facility_id_id_opened_by_id_key" ON "break_glass"("facility_id", "id", "opened_by_id");
CREATE INDEX "break_glass_facility_id_opened_at_idx" ON "break_glass"("facility_id", "opened_at");
CREATE UNIQUE INDEX "break_glass_closing_facility_id_break_glass_id_opened_by_id_key" ON "break_glass_closing"("facility_id", "break_glass_id", "opened_by_id");
CREATE INDEX "break_glass_review_break_glass_id_idx" ON "break_glass_review"("break_glass_id");

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_facility_id_practitioner_id_fkey" FOREIGN KEY ("facility_id", "practitioner_id") REFERENCES "practitioner"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_facility_id_reset_request_id_practitioner_id_fkey" FOREIGN KEY ("facility_id", "reset_request_id", "practitioner_id") REFERENCES "reset_request"("facility_id", "id", "practitioner_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation_end" ADD CONSTRAINT "invitation_end_facility_id_invitation_id_fkey" FOREIGN KEY ("facility_id", "invitation_id") REFERENCES "invitation"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reset_request" ADD CONSTRAINT "reset_request_facility_id_practitioner_id_fkey" FOREIGN KEY ("facility_id", "practitioner_id") REFERENCES "practitioner"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reset_decision" ADD CONSTRAINT "reset_decision_facility_id_request_id_practitioner_id_requ_fkey" FOREIGN KEY ("facility_id", "request_id", "practitioner_id", "requested_by_id") REFERENCES "reset_request"("facility_id", "id", "practitioner_id", "requested_by_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "break_glass_closing" ADD CONSTRAINT "break_glass_closing_facility_id_break_glass_id_opened_by_i_fkey" FOREIGN KEY ("facility_id", "break_glass_id", "opened_by_id") REFERENCES "break_glass"("facility_id", "id", "opened_by_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "break_glass_review" ADD CONSTRAINT "break_glass_review_facility_id_break_glass_id_opened_by_id_fkey" FOREIGN KEY ("facility_id", "break_glass_id", "opened_by_id") REFERENCES "break_glass"("facility_id", "id", "opened_by_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "facility" ADD COLUMN "several_roles" BOOLEAN NOT NULL DEFAULT false;

-- ---------------------------------------------------------------------------------------------------------------------
-- What schema.prisma cannot say.

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['invitation', 'invitation_end', 'reset_request', 'reset_decision', 'break_glass',
    'break_glass_closing', 'break_glass_review']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_facility ON %I USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility())', t);
    EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER written_once', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never_emptied', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO clearspine_app', t);
  END LOOP;
END $$;
GRANT UPDATE (several_roles) ON facility TO clearspine_app;

-- The auditor holds break-glass against its entries. Links and codes are credentials and none of the auditor's business.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['break_glass', 'break_glass_closing', 'break_glass_review']
  LOOP
    EXECUTE format('GRANT SELECT ON %I TO clearspine_auditor', t);
    EXECUTE format('CREATE POLICY auditor_reads ON %I FOR SELECT TO clearspine_auditor USING (true)', t);
  END LOOP;
END $$;

ALTER TABLE invitation
  ADD CONSTRAINT invitation_ends_by_itself
    CHECK (expires_at > created_at AND expires_at <= created_at + interval '72 hours'),
  ADD CONSTRAINT invitation_knows_a_hash CHECK (length(token_hash) = 32),
  ADD CONSTRAINT invitation_back_in_stands_on_a_reset
    CHECK ((purpose = 'RESET') = (reset_request_id IS NOT NULL)),
  ADD CONSTRAINT invitation_back_in_is_by_somebody CHECK (purpose = 'INVITATION' OR created_by_id IS NOT NULL),
  ADD CONSTRAINT invitation_is_by_another CHECK (created_by_id <> practitioner_id);
ALTER TABLE invitation_end
  ADD CONSTRAINT invitation_is_taken_back_by_somebody CHECK ((kind = 'ACCEPTED') = (ended_by_id IS NULL));
ALTER TABLE reset_request
  ADD CONSTRAINT reset_is_asked_for_another CHECK (requested_by_id <> practitioner_id),
  ADD CONSTRAINT reset_has_a_reason CHECK (length(trim(reason)) > 0),
  ADD CONSTRAINT reset_waits_for_a_day
    CHECK (expires_at > requested_at AND expires_at <= requested_at + interval '24 hours'),
  ADD CONSTRAINT reset_knows_a_hash CHECK (length(code_hash) = 32);
ALTER TABLE reset_decision
  ADD CONSTRAINT reset_takes_two_administrators
    CHECK (kind = 'DECLINED' OR (decided_by_id <> requested_by_id AND decided_by_id <> practitioner_id));
ALTER TABLE break_glass
  ADD CONSTRAINT break_glass_has_a_reason CHECK (length(trim(reason)) > 0),
  ADD CONSTRAINT break_glass_lasts_an_hour CHECK (expires_at = opened_at + interval '60 minutes');
ALTER TABLE break_glass_review
  ADD CONSTRAINT break_glass_is_reviewed_by_another CHECK (reviewed_by_id <> opened_by_id),
  ADD CONSTRAINT break_glass_review_has_a_note CHECK (length(trim(note)) > 0);
ALTER TABLE practitioner
  -- Content in the trail is a physician's to judge; nobody else is given it for good.
  ADD CONSTRAINT clinical_reviewer_is_a_physician CHECK (NOT clinical_reviewer OR 'PHYSICIAN' = ANY (roles));

-- A link back in stands on a reset that was confirmed, and belongs to whoever confirmed it.
CREATE FUNCTION invitation_stands_on_a_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.purpose = 'RESET' AND NOT EXISTS (SELECT FROM reset_decision d WHERE d.request_id = NEW.reset_request_id
       AND d.kind = 'CONFIRMED' AND d.decided_by_id = NEW.created_by_id)
  THEN
    RAISE EXCEPTION 'a link back in needs a reset that a second administrator confirmed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stands_on_a_confirmation BEFORE INSERT ON invitation
  FOR EACH ROW EXECUTE FUNCTION invitation_stands_on_a_confirmation();
ALTER TABLE invitation ENABLE ALWAYS TRIGGER stands_on_a_confirmation;

-- One open break-glass a person: whoever needs another patient says so anew.
CREATE FUNCTION break_glass_is_one_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('break-glass:' || NEW.opened_by_id, 0));
  IF EXISTS (SELECT FROM break_glass b WHERE b.opened_by_id = NEW.opened_by_id AND b.expires_at > NEW.opened_at
               AND NOT EXISTS (SELECT FROM break_glass_closing c WHERE c.break_glass_id = b.id))
  THEN
    RAISE EXCEPTION 'one break-glass at a time' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_one_at_a_time BEFORE INSERT ON break_glass
  FOR EACH ROW EXECUTE FUNCTION break_glass_is_one_at_a_time();
ALTER TABLE break_glass ENABLE ALWAYS TRIGGER is_one_at_a_time;

-- The last administrator who can sign in cannot leave nor lose the role. The lock makes two administrators who take each
-- other's role wait for one another; each query of a trigger sees what was committed meanwhile.
CREATE FUNCTION facility_keeps_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('administration:' || OLD.facility_id, 0));
  IF NOT EXISTS (SELECT FROM practitioner p JOIN credential c ON c.practitioner_id = p.id
                  WHERE p.facility_id = OLD.facility_id AND p.id <> OLD.id AND p.deactivated_at IS NULL
                    AND 'ADMINISTRATOR' = ANY (p.roles))
  THEN
    RAISE EXCEPTION 'a facility keeps an administrator' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keeps_an_administrator BEFORE UPDATE OF roles, deactivated_at ON practitioner FOR EACH ROW
  WHEN (OLD.deactivated_at IS NULL AND 'ADMINISTRATOR' = ANY (OLD.roles)
        AND (NEW.deactivated_at IS NOT NULL OR NOT 'ADMINISTRATOR' = ANY (NEW.roles)))
  EXECUTE FUNCTION facility_keeps_an_administrator();
ALTER TABLE practitioner ENABLE ALWAYS TRIGGER keeps_an_administrator;

-- Whose link is this? One row while it can be used, none for unknown, expired, used and revoked ones alike: the same
-- question with the same plan, whatever the reason.
CREATE POLICY owner_looks_up ON invitation FOR SELECT TO clearspine_owner USING (true);
CREATE POLICY owner_looks_up ON invitation_end FOR SELECT TO clearspine_owner USING (true);
CREATE FUNCTION find_invitation(p_token_hash bytea, p_at timestamptz)
  RETURNS TABLE (invitation_id uuid, facility_id uuid, practitioner_id uuid, purpose text, login_name text,
    family_name text, given_name text, other_script_name text, title text, facility_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT i.id, i.facility_id, i.practitioner_id, i.purpose::text, p.login_name, p.family_name, p.given_name,
           p.other_script_name, p.title, f.name
      FROM invitation i JOIN practitioner p ON p.id = i.practitioner_id JOIN facility f ON f.id = i.facility_id
     WHERE i.token_hash = p_token_hash AND i.expires_at > p_at AND p.deactivated_at IS NULL
       AND NOT EXISTS (SELECT FROM invitation_end e WHERE e.invitation_id = i.id);
  END;

REVOKE ALL ON FUNCTION find_invitation(bytea, timestamptz), invitation_stands_on_a_confirmation(),
  break_glass_is_one_at_a_time(), facility_keeps_an_administrator() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_invitation(bytea, timestamptz) TO clearspine_app;
