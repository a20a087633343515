-- Single sign-on: who of ours is which subject of the identity provider. Run by clearspine_owner.

CREATE TABLE single_sign_on_identity (
  id              uuid           NOT NULL PRIMARY KEY,
  facility_id     uuid           NOT NULL,
  practitioner_id uuid           NOT NULL,
  -- The provider's own address and its name for the person: neither is ever given to somebody else (OpenID Connect
  -- Core, section 5.7). An e-mail address is, and is therefore not kept.
  issuer          text           NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
  subject         text           NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  linked_at       timestamptz(3) NOT NULL,
  FOREIGN KEY (facility_id, practitioner_id) REFERENCES practitioner (facility_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX single_sign_on_identity_issuer_subject_key ON single_sign_on_identity (issuer, subject);
CREATE UNIQUE INDEX single_sign_on_identity_facility_id_practitioner_id_key
  ON single_sign_on_identity (facility_id, practitioner_id);

ALTER TABLE single_sign_on_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE single_sign_on_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY own_facility ON single_sign_on_identity
  USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility());
CREATE POLICY owner_looks_up ON single_sign_on_identity FOR SELECT TO clearspine_owner USING (true);
GRANT SELECT, INSERT, DELETE ON single_sign_on_identity TO clearspine_app;

-- Whose subject is this? Asked before anybody is signed in. At most one row.
CREATE FUNCTION find_single_sign_on_identity(p_issuer text, p_subject text)
  RETURNS TABLE (practitioner_id uuid, facility_id uuid, roles text[], active boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT p.id, p.facility_id, p.roles::text[], p.deactivated_at IS NULL
      FROM single_sign_on_identity i JOIN practitioner p ON p.id = i.practitioner_id
     WHERE i.issuer = p_issuer AND i.subject = p_subject;
  END;
REVOKE ALL ON FUNCTION find_single_sign_on_identity(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_single_sign_on_identity(text, text) TO clearspine_app;

-- The roles that the provider named, where it names any: a session may act in them alone, however many its person has.
ALTER TABLE login_session ADD COLUMN narrowed_to role[];

CREATE OR REPLACE FUNCTION find_login_session(p_token_hash bytea)
  RETURNS TABLE (session_id uuid, practitioner_id uuid, facility_id uuid, role text, level text, proof text,
    created_at timestamptz, last_seen_at timestamptz, reauthenticated_at timestamptz, both_proved_at timestamptz,
    ended_at timestamptz, active boolean, roles text[], login_name text, enrolled boolean,
    family_name text, given_name text, other_script_name text, title text, licence_number text,
    clinical_reviewer boolean, facility_name text, time_zone text, emergency_number text, training boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT s.id, p.id, p.facility_id, s.role::text, s.level::text, s.proof, s.created_at, s.last_seen_at,
           s.reauthenticated_at, s.both_proved_at, s.ended_at, p.deactivated_at IS NULL,
           ARRAY(SELECT r::text FROM unnest(p.roles) WITH ORDINALITY AS held(r, n)
                  WHERE coalesce(cardinality(s.narrowed_to), 0) = 0 OR r = ANY (s.narrowed_to) ORDER BY n),
           p.login_name,
           EXISTS (SELECT FROM totp_authenticator a WHERE a.practitioner_id = p.id)
             OR EXISTS (SELECT FROM passkey k WHERE k.practitioner_id = p.id),
           p.family_name, p.given_name, p.other_script_name, p.title,
           p.licence_number, p.clinical_reviewer, f.name, f.time_zone, f.emergency_number, f.training
      FROM login_session s JOIN practitioner p ON p.id = s.practitioner_id JOIN facility f ON f.id = p.facility_id
     WHERE s.token_hash = p_token_hash;
  END;
