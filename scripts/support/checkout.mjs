import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout. */
export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

/**
 * Everything that is made here and is not in git: the embedded database, its secrets, the log. Tests set
 * CLEARSPINE_DATA_DIR, so that they cannot touch what `npm start` keeps.
 */
export const dataFolder = path.resolve(root, process.env.CLEARSPINE_DATA_DIR ?? '.data')

/** Where npm puts the commands of the dependencies, the pinned Node among them. */
export const binFolder = path.join(root, 'node_modules', '.bin')
