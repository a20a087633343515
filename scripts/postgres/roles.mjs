/**
 * Who may do what in the database. The portal connects as the app role, which can neither change the schema nor touch the
 * log's tree; what each role may do with a table stands in the migration that makes the table.
 *
 * The owner cannot log in: it owns every object, so that ownership can be used through the migrator only, and revoked by
 * revoking one membership.
 */
export const OWNER = 'clearspine_owner'

/** Deploys migrations; becomes the owner the moment it connects. */
export const MIGRATOR = 'clearspine_migrator'

/** The portal. */
export const APP = 'clearspine_app'

/** Puts audit entries into the tree. */
export const SEQUENCER = 'clearspine_sequencer'

/** Reads, for whoever checks the log. */
export const AUDITOR = 'clearspine_auditor'

/** The roles that may connect. */
export const LOGIN_ROLES = [MIGRATOR, APP, SEQUENCER, AUDITOR]
