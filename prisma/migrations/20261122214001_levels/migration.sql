-- From here on every session says how far identity was proved; those from before proved a password only, and end.
UPDATE login_session SET ended_at = now(), end_reason = 'second factors introduced' WHERE ended_at IS NULL;
ALTER TABLE login_session ALTER COLUMN level DROP DEFAULT, ALTER COLUMN proof DROP DEFAULT;
