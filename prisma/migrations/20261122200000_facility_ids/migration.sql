-- The ids of all facilities, for the operator's commands that check every facility's archive, one transaction each.
CREATE FUNCTION facility_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC SELECT id FROM facility ORDER BY id; END;
REVOKE ALL ON FUNCTION facility_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION facility_ids() TO clearspine_app;
