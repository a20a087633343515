// Written in words that every Node since 13 understands: it must get as far as saying that the Node is too old.

/** What Next 16, Vitest 5 and Prisma 7 ask for, and the first 20 with `import.meta.dirname` and stable `--import`. */
const OLDEST = { major: 20, minor: 19 }

/** Where no Node of the project's own is installed (see pinned-node.mjs) the host's must run TypeScript files itself. */
export const OLDEST_ALONE = { major: 22, minor: 18 }

/**
 * @param {string} version as in process.versions.node
 * @param {{ major: number, minor: number }} [oldest]
 * @returns {string | undefined} the sentence that says why this Node will not do
 */
export function whyNotThisNode(version, oldest = OLDEST) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined
  return `Clearspine needs Node ${oldest.major}.${oldest.minor} or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`
}
