-- Each advice is replaced at most once (supersedes_id is unique) and only the first of a patient's region replaces none:
-- the advice of a region is one line, and exactly one stands at its end. Two physicians who sign at the same moment are
-- told apart by the patient's lock; this holds whatever the code does.
CREATE UNIQUE INDEX advice_one_beginning ON advice (patient_id, region) WHERE supersedes_id IS NULL;
