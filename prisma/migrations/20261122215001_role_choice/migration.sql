-- Somebody who holds several roles acts in none before they have chosen one: this row is the choice of one sign-in.

CREATE TABLE "role_choice" (
    "login_session_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_choice_pkey" PRIMARY KEY ("login_session_id")
);

ALTER TABLE "role_choice" ADD CONSTRAINT "role_choice_login_session_id_fkey" FOREIGN KEY ("login_session_id") REFERENCES "login_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_choice" ADD CONSTRAINT "role_choice_facility_id_practitioner_id_fkey" FOREIGN KEY ("facility_id", "practitioner_id") REFERENCES "practitioner"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE role_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY own_facility ON role_choice USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility());
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON role_choice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON role_choice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE role_choice ENABLE ALWAYS TRIGGER written_once;
ALTER TABLE role_choice ENABLE ALWAYS TRIGGER never_emptied;
GRANT SELECT, INSERT ON role_choice TO clearspine_app;

-- The choice is of the sign-in's own person and of the role that the sign-in acts in.
CREATE FUNCTION role_choice_is_of_its_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM login_session s WHERE s.id = NEW.login_session_id AND s.facility_id = NEW.facility_id
                   AND s.practitioner_id = NEW.practitioner_id AND s.role = NEW.role)
  THEN
    RAISE EXCEPTION 'a role is chosen for one''s own sign-in' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_of_its_sign_in BEFORE INSERT ON role_choice
  FOR EACH ROW EXECUTE FUNCTION role_choice_is_of_its_sign_in();
ALTER TABLE role_choice ENABLE ALWAYS TRIGGER is_of_its_sign_in;
REVOKE ALL ON FUNCTION role_choice_is_of_its_sign_in() FROM PUBLIC;
