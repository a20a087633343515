/**
 * A reason not to go on that the person at the keyboard can do something about. The commands print its one sentence and
 * exit with a code other than zero; a stack trace is kept for faults of ours.
 */
export class Refusal extends Error {}

/** What the operating system says when it is not our fault, as a sentence for the person who can mend it. */
const SENTENCES = {
  ENOSPC: 'The disk is full: free some space and run the command again.',
  EDQUOT: 'The disk quota is used up: free some space and run the command again.',
  EACCES: 'This folder cannot be written to by the account that runs the command',
  EPERM: 'This folder cannot be written to by the account that runs the command',
  ENOTDIR: 'This is a file where a folder should be',
  EROFS: 'This folder lies on a read-only disk',
  // PostgreSQL's own code for it (disk_full).
  53100: 'The disk of the database is full: free some space and run the command again.',
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the sentence to print instead of a stack trace, or nothing when the fault is ours
 */
export function sentenceFor(error) {
  if (error instanceof Refusal) return error.message
  const { code, path, cause } = /** @type {{ code?: string, path?: string, cause?: unknown }} */ (error ?? {})
  const sentence = SENTENCES[/** @type {keyof typeof SENTENCES} */ (code)]
  if (sentence?.endsWith('.')) return sentence
  // The same codes without a path speak of a process or a port.
  if (sentence && path) return `${sentence}: ${path}.`
  return cause ? sentenceFor(cause) : undefined
}

/**
 * Programs that we run report a full disk only in words of their own.
 *
 * @param {string} output
 * @returns {Refusal | undefined}
 */
export function fullDiskIn(output) {
  return /ENOSPC|no space left on device|disk quota exceeded/i.test(output) ? new Refusal(SENTENCES.ENOSPC) : undefined
}
