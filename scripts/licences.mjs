/**
 * `npm run licences`: every package that the lockfile installs, by licence. Ends with 1 when one has a licence that nobody
 * has agreed to. Permissive licences let Clearspine be run and handed on; what asks for more is named one by one.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

const AGREED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]

/** Agreed to for one package, with the reason. */
const AGREED_FOR = /** @type {Readonly<Record<string, string>>} */ ({
  '@axe-core/playwright': 'MPL-2.0, used unchanged in tests',
  '@img/sharp': 'LGPL-3.0 shared library of an optional part of Next that is not used: images are not optimised',
  '@lhncbc/ucum-lhc': 'terms of the National Library of Medicine and LOINC, used unchanged in a bench',
  '@visx/vendor': 'MIT and ISC, written as no SPDX expression; part of a tool of Prisma that is not used',
  'axe-core': 'MPL-2.0, used unchanged in tests',
  elkjs: 'EPL-2.0, part of a tool of Prisma that is not used',
  lightningcss: 'MPL-2.0, used unchanged while building',
  'png-js': 'MIT, in its LICENSE file alone',
  'seq-queue': 'MIT, in its LICENSE file alone',
})

/** @typedef {{ version?: string, license?: string | { type?: string }, dev?: boolean, optional?: boolean }} Package */

/** @type {{ packages: Record<string, Package> }} */
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))

const packages = Object.entries(lock.packages)
  .filter(([place]) => place.includes('node_modules/'))
  .map(([place, { version = '', license, dev = false }]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: licenceOf(place, license),
    dev,
  }))

/**
 * @param {string} place
 * @param {Package['license']} said
 */
function licenceOf(place, said) {
  if (said !== undefined) return typeof said === 'string' ? said : (said.type ?? 'not stated')
  try {
    const manifest = JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8'))
    return manifest.license ?? manifest.licenses?.[0]?.type ?? 'not stated'
  } catch {
    return 'not stated'
  }
}

/** Whether a licence expression (SPDX) leaves a choice or a combination of agreed ones. @param {string} expression */
function isAgreed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => AGREED.includes(each.trim())))
}

/** @param {string} name */
const exception = (name) =>
  Object.entries(AGREED_FOR).find(([prefix]) => name === prefix || name.startsWith(`${prefix}-`))?.[1]

const licences = [...new Set(packages.map(({ licence }) => licence))]
const having = (/** @type {string} */ licence) => packages.filter((each) => each.licence === licence)
for (const licence of licences.toSorted((a, b) => having(b).length - having(a).length)) {
  const all = having(licence)
  const production = all.filter(({ dev }) => !dev).length
  console.log(`${String(all.length).padStart(5)}  ${licence.padEnd(44)} ${production} of them run in production`)
}
const open = packages.filter(({ name, licence }) => !isAgreed(licence) && exception(name) === undefined)
const agreedFor = packages.filter(({ name, licence }) => !isAgreed(licence) && exception(name) !== undefined)
for (const why of new Set(agreedFor.map(({ name }) => exception(name)))) {
  const names = [...new Set(agreedFor.filter(({ name }) => exception(name) === why).map(({ name }) => name))]
  console.log(`${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: ${why}`)
}
for (const { name, version, licence } of open) console.error(`Nobody has agreed to ${licence} of ${name} ${version}.`)
console.log(`${packages.length} packages, ${licences.length} licences, ${open.length} open`)
if (open.length > 0) process.exitCode = 1
