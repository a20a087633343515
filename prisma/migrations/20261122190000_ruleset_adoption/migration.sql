-- Adopting a version of the guideline: proposal, what it would change, who acknowledged it, who agreed, and the adoption.

CREATE TABLE "ruleset_proposal" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "ruleset_version" TEXT NOT NULL,
    "ruleset_hash" TEXT NOT NULL,
    "clearances" INTEGER NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ruleset_proposal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ruleset_change" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "clearance_id" UUID NOT NULL,
    "rules" TEXT[],
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ruleset_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ruleset_acknowledgement" (
    "change_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "acknowledged_by_id" UUID NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ruleset_acknowledgement_pkey" PRIMARY KEY ("change_id")
);

CREATE TABLE "ruleset_concurrence" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "physician_id" UUID NOT NULL,
    "concurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ruleset_concurrence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ruleset_adoption" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "ruleset_version" TEXT NOT NULL,
    "ruleset_hash" TEXT NOT NULL,
    "adopted_by_id" UUID NOT NULL,
    "physician_id" UUID NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ruleset_adoption_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ruleset_proposal_facility_id_id_key" ON "ruleset_proposal"("facility_id", "id");
CREATE UNIQUE INDEX "ruleset_change_facility_id_id_key" ON "ruleset_change"("facility_id", "id");
CREATE UNIQUE INDEX "ruleset_change_proposal_id_clearance_id_key" ON "ruleset_change"("proposal_id", "clearance_id");
CREATE UNIQUE INDEX "ruleset_acknowledgement_facility_id_change_id_key" ON "ruleset_acknowledgement"("facility_id", "change_id");
CREATE INDEX "ruleset_concurrence_proposal_id_idx" ON "ruleset_concurrence"("proposal_id");
CREATE UNIQUE INDEX "ruleset_adoption_proposal_id_key" ON "ruleset_adoption"("proposal_id");
CREATE UNIQUE INDEX "ruleset_adoption_facility_id_proposal_id_key" ON "ruleset_adoption"("facility_id", "proposal_id");
CREATE INDEX "ruleset_adoption_facility_id_adopted_at_idx" ON "ruleset_adoption"("facility_id", "adopted_at");
ALTER TABLE "ruleset_change" ADD CONSTRAINT "ruleset_change_facility_id_proposal_id_fkey" FOREIGN KEY ("facility_id", "proposal_id") REFERENCES "ruleset_proposal"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ruleset_change" ADD CONSTRAINT "ruleset_change_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ruleset_change" ADD CONSTRAINT "ruleset_change_facility_id_clearance_id_fkey" FOREIGN KEY ("facility_id", "clearance_id") REFERENCES "clearance"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ruleset_acknowledgement" ADD CONSTRAINT "ruleset_acknowledgement_facility_id_change_id_fkey" FOREIGN KEY ("facility_id", "change_id") REFERENCES "ruleset_change"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ruleset_concurrence" ADD CONSTRAINT "ruleset_concurrence_facility_id_proposal_id_fkey" FOREIGN KEY ("facility_id", "proposal_id") REFERENCES "ruleset_proposal"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ruleset_adoption" ADD CONSTRAINT "ruleset_adoption_facility_id_proposal_id_fkey" FOREIGN KEY ("facility_id", "proposal_id") REFERENCES "ruleset_proposal"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ruleset_proposal', 'ruleset_change', 'ruleset_acknowledgement', 'ruleset_concurrence',
    'ruleset_adoption']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_facility ON %I USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility())', t);
    EXECUTE format('CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER written_once', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never_emptied', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON ruleset_proposal, ruleset_change, ruleset_acknowledgement, ruleset_concurrence, ruleset_adoption
  TO clearspine_app;

-- The adoption is the physician's as well as the administrator's: nobody agrees with themselves, and nothing is adopted
-- over a change that no physician has acknowledged.
CREATE FUNCTION adoption_is_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.adopted_by_id = NEW.physician_id
     OR NOT EXISTS (SELECT FROM ruleset_concurrence c
                     WHERE c.proposal_id = NEW.proposal_id AND c.physician_id = NEW.physician_id
                       AND c.concurred_at > ALL (SELECT found_at FROM ruleset_change WHERE proposal_id = NEW.proposal_id))
     OR EXISTS (SELECT FROM ruleset_change c WHERE c.proposal_id = NEW.proposal_id
                   AND NOT EXISTS (SELECT FROM ruleset_acknowledgement a WHERE a.change_id = c.id))
  THEN
    RAISE EXCEPTION 'an adoption needs every change acknowledged and a physician who agrees' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_by_two BEFORE INSERT ON ruleset_adoption FOR EACH ROW EXECUTE FUNCTION adoption_is_by_two();
ALTER TABLE ruleset_adoption ENABLE ALWAYS TRIGGER is_by_two;
REVOKE ALL ON FUNCTION adoption_is_by_two() FROM PUBLIC;
