-- Second factors, the levels of a sign-in, and the counting of guesses. Run by clearspine_owner.

-- ---------------------------------------------------------------------------------------------------------------------
-- What somebody can prove besides the password. A removed factor is deleted, its secret with it: that it was there, and
-- who removed it, stands in the log.

CREATE TABLE totp_authenticator (
  id              uuid           NOT NULL PRIMARY KEY,
  facility_id     uuid           NOT NULL,
  practitioner_id uuid           NOT NULL,
  name            text           NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  -- AES-256-GCM under CLEARSPINE_FACTOR_KEY, bound to the practitioner: nonce, ciphertext and tag.
  sealed_secret   bytea          NOT NULL,
  -- The time step of the last code accepted. Codes of it and of earlier steps are never accepted again.
  last_step       bigint         NOT NULL,
  created_at      timestamptz(3) NOT NULL,
  last_used_at    timestamptz(3),
  FOREIGN KEY (facility_id, practitioner_id) REFERENCES practitioner (facility_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX totp_authenticator_practitioner_id_idx ON totp_authenticator (practitioner_id);

CREATE TABLE passkey (
  id              uuid           NOT NULL PRIMARY KEY,
  facility_id     uuid           NOT NULL,
  practitioner_id uuid           NOT NULL,
  name            text           NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  credential_id   bytea          NOT NULL,
  public_key      bytea          NOT NULL,
  -- What the authenticator counted last; it must grow, or stay zero where the authenticator does not count.
  counter         bigint         NOT NULL CHECK (counter >= 0),
  transports      text[]         NOT NULL,
  created_at      timestamptz(3) NOT NULL,
  last_used_at    timestamptz(3),
  FOREIGN KEY (facility_id, practitioner_id) REFERENCES practitioner (facility_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_practitioner_id_idx ON passkey (practitioner_id);

CREATE TABLE recovery_code (
  id              uuid           NOT NULL PRIMARY KEY,
  facility_id     uuid           NOT NULL,
  practitioner_id uuid           NOT NULL,
  -- Argon2id with the set's own salt, so that one hash finds the code among the ten.
  salt            bytea          NOT NULL,
  code_hash       bytea          NOT NULL,
  created_at      timestamptz(3) NOT NULL,
  used_at         timestamptz(3),
  FOREIGN KEY (facility_id, practitioner_id) REFERENCES practitioner (facility_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX recovery_code_practitioner_id_code_hash_key ON recovery_code (practitioner_id, code_hash);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['totp_authenticator', 'passkey', 'recovery_code']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_facility ON %I USING (facility_id = app_facility()) WITH CHECK (facility_id = app_facility())', t);
    EXECUTE format('CREATE POLICY owner_looks_up ON %I FOR SELECT TO clearspine_owner USING (true)', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, DELETE ON totp_authenticator, passkey, recovery_code TO clearspine_app;
GRANT UPDATE (last_step, last_used_at) ON totp_authenticator TO clearspine_app;
GRANT UPDATE (counter, last_used_at) ON passkey TO clearspine_app;
GRANT UPDATE (used_at) ON recovery_code TO clearspine_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- How far somebody has proved who they are. After the password alone a session opens verification and enrolment only.

CREATE TYPE auth_level AS ENUM ('PASSWORD', 'FULL');
ALTER TABLE login_session
  ADD COLUMN level auth_level NOT NULL DEFAULT 'FULL',
  -- How identity was proved when the session was opened, such as password+code.
  ADD COLUMN proof text NOT NULL DEFAULT 'password',
  -- When password and second factor were proved again in this session, or a passkey: the first signature asks for that.
  ADD COLUMN both_proved_at timestamptz(3);
GRANT UPDATE (both_proved_at) ON login_session TO clearspine_app;

DROP FUNCTION find_login_session(bytea);
CREATE FUNCTION find_login_session(p_token_hash bytea)
  RETURNS TABLE (session_id uuid, practitioner_id uuid, facility_id uuid, role text, level text, proof text,
    created_at timestamptz, last_seen_at timestamptz, reauthenticated_at timestamptz, both_proved_at timestamptz,
    ended_at timestamptz, active boolean, roles text[], login_name text, enrolled boolean,
    family_name text, given_name text, other_script_name text, title text, licence_number text,
    clinical_reviewer boolean, facility_name text, time_zone text, emergency_number text, training boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT s.id, p.id, p.facility_id, s.role::text, s.level::text, s.proof, s.created_at, s.last_seen_at,
           s.reauthenticated_at, s.both_proved_at, s.ended_at, p.deactivated_at IS NULL, p.roles::text[], p.login_name,
           EXISTS (SELECT FROM totp_authenticator a WHERE a.practitioner_id = p.id)
             OR EXISTS (SELECT FROM passkey k WHERE k.practitioner_id = p.id),
           p.family_name, p.given_name, p.other_script_name, p.title,
           p.licence_number, p.clinical_reviewer, f.name, f.time_zone, f.emergency_number, f.training
      FROM login_session s JOIN practitioner p ON p.id = s.practitioner_id JOIN facility f ON f.id = p.facility_id
     WHERE s.token_hash = p_token_hash;
  END;

-- Whose passkey is this? Asked when a browser offers one without a name. At most one row.
CREATE FUNCTION find_passkey(p_credential_id bytea)
  RETURNS TABLE (passkey_id uuid, practitioner_id uuid, facility_id uuid, public_key bytea, counter bigint,
    transports text[], roles text[], active boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT k.id, p.id, p.facility_id, k.public_key, k.counter, k.transports, p.roles::text[], p.deactivated_at IS NULL
      FROM passkey k JOIN practitioner p ON p.id = k.practitioner_id
     WHERE k.credential_id = p_credential_id;
  END;

-- A clock that went backwards leaves no session whose age can be told: all of them are over.
CREATE POLICY owner_ends ON login_session FOR UPDATE TO clearspine_owner USING (true) WITH CHECK (true);
CREATE FUNCTION end_every_login_session(p_reason text, p_at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE ended integer;
BEGIN
  UPDATE login_session SET ended_at = p_at, end_reason = p_reason WHERE ended_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Challenges of passkeys: made by the server, for one holder and one purpose, and spent by the first answer. They belong
-- to no facility, because at the door nobody is known yet; nobody reaches the table but through these two functions.

CREATE TABLE webauthn_challenge (
  -- SHA-256 of the token of the session, or of the browser at the door, that the challenge was made for.
  holder     bytea          NOT NULL,
  purpose    text           NOT NULL,
  challenge  text           NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (holder, purpose)
);
CREATE INDEX webauthn_challenge_expires_at_idx ON webauthn_challenge (expires_at);
ALTER TABLE webauthn_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE webauthn_challenge FORCE ROW LEVEL SECURITY;
CREATE POLICY functions_only ON webauthn_challenge TO clearspine_owner USING (true) WITH CHECK (true);

CREATE FUNCTION keep_challenge(p_holder bytea, p_purpose text, p_challenge text, p_at timestamptz, p_expires_at timestamptz)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM webauthn_challenge WHERE (holder, purpose) IN (
    SELECT holder, purpose FROM webauthn_challenge WHERE expires_at < p_at LIMIT 20 FOR UPDATE SKIP LOCKED);
  INSERT INTO webauthn_challenge AS c VALUES (p_holder, p_purpose, p_challenge, p_expires_at)
    ON CONFLICT (holder, purpose) DO UPDATE SET challenge = excluded.challenge, expires_at = excluded.expires_at;
END $$;

CREATE FUNCTION spend_challenge(p_holder bytea, p_purpose text, p_at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE kept webauthn_challenge;
BEGIN
  DELETE FROM webauthn_challenge WHERE holder = p_holder AND purpose = p_purpose RETURNING * INTO kept;
  RETURN CASE WHEN kept.expires_at > p_at THEN kept.challenge END;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Guesses. A try is counted before it is judged, under the row's lock, so that any number of processes together let no
-- more through than one would. `bucket` is a keyed hash: an account's name, an address or a known device.

CREATE TABLE guess_allowance (
  bucket      bytea            NOT NULL PRIMARY KEY,
  -- Tries since the last success; the wait grows with them.
  tries       integer          NOT NULL,
  -- The times of the tries that still count against the number allowed in a quarter of an hour.
  recent      timestamptz(3)[] NOT NULL,
  wait_until  timestamptz(3)   NOT NULL,
  -- Whether this wait has its entry already.
  told        boolean          NOT NULL,
  last_try_at timestamptz(3)   NOT NULL
);
CREATE INDEX guess_allowance_last_try_at_idx ON guess_allowance (last_try_at);
ALTER TABLE guess_allowance ENABLE ROW LEVEL SECURITY;
ALTER TABLE guess_allowance FORCE ROW LEVEL SECURITY;
CREATE POLICY functions_only ON guess_allowance TO clearspine_owner USING (true) WITH CHECK (true);

-- Counts a try if one may be made now. `announce` is true for the first refusal of each wait. The wait after try n is
-- nothing for the first `p_free`, then 2, 4, 8 … seconds, and never longer than the window of a quarter of an hour.
CREATE FUNCTION take_try(p_bucket bytea, p_free integer, p_limit integer, p_at timestamptz)
  RETURNS TABLE (allowed boolean, announce boolean) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  longest CONSTANT interval := interval '15 minutes';
  known guess_allowance;
  counted timestamptz(3)[];
  waiting boolean;
BEGIN
  -- Nobody's tries count for longer than a day.
  DELETE FROM guess_allowance WHERE bucket IN (
    SELECT bucket FROM guess_allowance WHERE last_try_at < p_at - interval '1 day' AND bucket <> p_bucket
     LIMIT 20 FOR UPDATE SKIP LOCKED);
  INSERT INTO guess_allowance VALUES (p_bucket, 0, '{}', '-infinity', false, p_at) ON CONFLICT (bucket) DO NOTHING;
  SELECT * INTO known FROM guess_allowance WHERE bucket = p_bucket FOR UPDATE;
  counted := ARRAY(SELECT t FROM unnest(known.recent) t WHERE t > p_at - longest ORDER BY t);
  -- A wait that lies further ahead than any wait is long was set by a clock that has since been put back.
  waiting := (known.wait_until > p_at AND known.wait_until <= p_at + longest) OR cardinality(counted) >= p_limit;
  IF waiting THEN
    UPDATE guess_allowance SET told = true WHERE bucket = p_bucket;
    RETURN QUERY SELECT false, NOT known.told;
    RETURN;
  END IF;
  UPDATE guess_allowance
     SET tries = known.tries + 1, recent = counted || p_at::timestamptz(3), told = false, last_try_at = p_at,
         -- No wait at all, not one until now: another process's clock may be a moment behind.
         wait_until = CASE WHEN known.tries + 1 < p_free THEN '-infinity'::timestamptz
           ELSE p_at + least(longest, interval '1 second' * 2 ^ least(known.tries + 2 - p_free, 20)) END
   WHERE bucket = p_bucket;
  RETURN QUERY SELECT true, false;
END $$;

-- Takes one try back that turned out not to be a guess.
CREATE FUNCTION give_back_try(p_bucket bytea, p_try_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE guess_allowance
     SET tries = greatest(tries - 1, 0), recent = array_remove(recent, p_try_at::timestamptz(3)), wait_until = '-infinity'
   WHERE bucket = p_bucket;
END $$;

-- Everything was proved: the earlier slips are forgotten.
CREATE FUNCTION forgive_tries(p_bucket bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC DELETE FROM guess_allowance WHERE bucket = p_bucket; END;

REVOKE ALL ON totp_authenticator, passkey, recovery_code, webauthn_challenge, guess_allowance FROM PUBLIC;
REVOKE ALL ON FUNCTION find_login_session(bytea), find_passkey(bytea), end_every_login_session(text, timestamptz),
  keep_challenge(bytea, text, text, timestamptz, timestamptz), spend_challenge(bytea, text, timestamptz),
  take_try(bytea, integer, integer, timestamptz), give_back_try(bytea, timestamptz), forgive_tries(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_login_session(bytea), find_passkey(bytea), end_every_login_session(text, timestamptz),
  keep_challenge(bytea, text, text, timestamptz, timestamptz), spend_challenge(bytea, text, timestamptz),
  take_try(bytea, integer, integer, timestamptz), give_back_try(bytea, timestamptz), forgive_tries(bytea)
  TO clearspine_app;
