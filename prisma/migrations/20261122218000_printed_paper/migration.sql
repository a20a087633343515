-- What left the clinic on paper: which advice, as what, and the hash of the code that leads back to its status.

CREATE TYPE "paper_kind" AS ENUM ('HANDOUT', 'CARD');
CREATE TYPE "paper_format" AS ENUM ('PAGE', 'PDF');

CREATE TABLE "printed_paper" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "advice_id" UUID NOT NULL,
    "kind" "paper_kind" NOT NULL,
    "format" "paper_format" NOT NULL,
    "language" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "printed_by_id" UUID NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "printed_paper_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "printed_paper_code_hash_key" ON "printed_paper"("code_hash");
CREATE INDEX "printed_paper_advice_id_idx" ON "printed_paper"("advice_id");

ALTER TABLE "printed_paper" ADD CONSTRAINT "printed_paper_facility_id_advice_id_fkey" FOREIGN KEY ("facility_id", "advice_id") REFERENCES "advice"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "printed_paper" ADD CONSTRAINT paper_code_is_a_sha256 CHECK (octet_length(code_hash) = 32);

ALTER TABLE printed_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE printed_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY own_facility ON printed_paper USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility());
CREATE POLICY owner_looks_up ON printed_paper FOR SELECT TO clearspine_owner USING (true);

CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON printed_paper FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON printed_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE printed_paper ENABLE ALWAYS TRIGGER written_once;
ALTER TABLE printed_paper ENABLE ALWAYS TRIGGER never_emptied;
GRANT SELECT, INSERT ON printed_paper TO clearspine_app;

-- Whoever holds a paper is nobody and belongs to no facility. At most one row, for a code that only the paper carries.
CREATE FUNCTION find_printed_paper(p_code_hash bytea)
  RETURNS TABLE (paper_id uuid, facility_id uuid, advice_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT p.id, p.facility_id, p.advice_id FROM printed_paper p WHERE p.code_hash = p_code_hash;
  END;
REVOKE ALL ON FUNCTION find_printed_paper(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_printed_paper(bytea) TO clearspine_app;
