-- The password was right and the second factor is still owed: this try adds nothing to the next wait, which would stand
-- between its owner and the code, but it stays among those that a quarter of an hour allows.
CREATE FUNCTION lift_wait(p_bucket bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    UPDATE guess_allowance SET tries = greatest(tries - 1, 0), wait_until = '-infinity' WHERE bucket = p_bucket;
  END;
REVOKE ALL ON FUNCTION lift_wait(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lift_wait(bytea) TO clearspine_app;
