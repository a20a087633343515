/**
 * Who may import whom. A law's name is the sentence that whoever breaks it reads; its comment is the reason. There is no
 * list of exceptions. docs/architecture.md draws the same rooms and floors.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'the-guideline-is-decided-by-its-arguments-alone',
      comment:
        'A physician signs what lib/clinical computes, and it must compute the same in ten years: no clock, no chance, no network, no other room.',
      severity: 'error',
      from: { path: '^lib/clinical/' },
      to: { pathNot: ['^lib/clinical/', '^node_modules/zod/'] },
    },
    {
      name: 'who-may-do-what-is-one-table-that-needs-nothing',
      comment:
        'A policy that could look something up would be two policies: the one that is printed and the one that holds.',
      severity: 'error',
      from: { path: '^lib/access/' },
      to: { pathNot: '^lib/access/' },
    },
    {
      name: 'the-log-is-arithmetic-that-runs-anywhere',
      comment:
        "The same code checks proofs in a browser, on a server and on an outsider's machine; hashing and signing come in as arguments.",
      severity: 'error',
      from: { path: '^lib/audit/', pathNot: '^lib/audit/node-crypto\\.ts$' },
      to: { pathNot: ['^lib/audit/', '^node_modules/(zod|canonicalize)/'] },
    },
    {
      name: 'the-log-does-not-choose-its-own-hash',
      comment:
        'lib/audit/node-crypto.ts is what a server hands in; a room that took it by itself could not run in a browser.',
      severity: 'error',
      from: { path: '^lib/audit/' },
      to: { path: '^lib/audit/node-crypto\\.ts$' },
    },
    {
      name: 'the-servers-hash-is-node-crypto-and-nothing-more',
      comment:
        'The one file of lib/audit that is not arithmetic: signatures and digests, from the platform and from nowhere else.',
      severity: 'error',
      from: { path: '^lib/audit/node-crypto\\.ts$' },
      to: { pathNot: ['^lib/audit/', '^(node:)?crypto$'] },
    },
    {
      name: 'flags-are-decided-by-what-they-are-given',
      comment:
        'Whoever is flagged may ask why: the same history must give the same flags, without a clock and without a look at anything else.',
      severity: 'error',
      from: { path: '^lib/audit-flags/' },
      to: { pathNot: ['^lib/audit-flags/', '^lib/audit/flag-rule\\.ts$'] },
    },
    {
      name: 'report-texts-are-read-without-looking-anything-up',
      comment:
        'A suggestion from a pasted report must be the same for the same text, or nobody can test what it misses.',
      severity: 'error',
      from: { path: '^lib/reports/' },
      to: { pathNot: ['^lib/reports/', '^lib/clinical/(terms|level)\\.ts$', '^node_modules/zod/'] },
    },
    {
      name: 'words-know-the-vocabularies-and-nothing-else',
      comment:
        'Every screen, print and export in every language goes through lib/messages; what it imported, they all would.',
      severity: 'error',
      from: { path: '^lib/messages/' },
      to: { pathNot: '^lib/(messages|clinical|access|audit)/' },
    },
    {
      name: 'words-need-only-the-types-of-what-they-name',
      comment:
        'A page in the browser that shows a word must not carry the rules or the log along. The list of events is itself words.',
      severity: 'error',
      from: { path: '^lib/messages/' },
      to: {
        path: '^lib/(clinical|access|audit)/',
        pathNot: '^lib/audit/event\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'documents-are-made-of-what-they-are-given',
      comment:
        'A handout is printed from the stored document, word for word; one that could fetch could differ from what was signed.',
      severity: 'error',
      from: { path: '^lib/documents/' },
      to: { path: '^(app/|lib/(?!documents/|clinical/|messages/|audit/))' },
    },
    {
      name: 'one-door-to-the-database',
      comment:
        'Row-level security, time zones and append-only grants hold because every query goes through lib/db. Scripts come under the next law; tests look behind the door to see whether it holds.',
      severity: 'error',
      from: { pathNot: ['^(lib/db|prisma|scripts|tests)/', '^prisma\\.config\\.ts$'] },
      to: { path: ['^node_modules/(@prisma|prisma|pg)/', '^lib/db/generated/'] },
    },
    {
      name: 'scripts-make-databases-and-do-not-query-them',
      comment:
        'Provisioning and migrating come before there is anything for lib/db to open; whatever reads or writes records goes through it.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: ['^node_modules/(@prisma|prisma)/', '^lib/db/generated/'] },
    },
    {
      name: 'pages-never-open-the-database',
      comment: 'A page that queries would decide for itself who may see what, and leave no entry.',
      severity: 'error',
      from: { path: '^(app/|proxy\\.ts|instrumentation\\.ts)' },
      to: { path: '^lib/db/' },
    },
    {
      name: 'lib-knows-no-page',
      comment: 'What the portal does must not depend on how it is shown: scripts and tests do it too.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^app/' },
    },
    {
      name: 'only-the-door-knows-the-request',
      comment:
        'Cookies and headers are read in lib/auth, which makes an Actor of them; everything below is told who acts.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/auth/' },
      to: { path: '^node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: 'floors-only-go-down',
      comment:
        'Signing in and acting do not know each other, and the database knows neither: an act is allowed by the actor, not by how they came in.',
      severity: 'error',
      from: { path: '^lib/(db|auth|use-cases)/' },
      to: { path: '^lib/(auth|use-cases)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'the-environment-is-read-before-anything-else',
      comment: 'lib/env.ts refuses to boot when something is missing; it cannot lean on what would be missing it.',
      severity: 'error',
      from: { path: '^lib/env\\.ts$' },
      to: { pathNot: '^node_modules/zod/' },
    },
    {
      name: 'shared-ui-knows-no-domain',
      comment: 'A field that knew a medical word would decide something; words and meaning come in as properties.',
      severity: 'error',
      from: { path: '^app/_ui/' },
      to: { path: ['^lib/', '^app/(?!_ui/)'] },
    },
    {
      name: 'the-portal-does-not-need-its-scripts',
      comment: 'Scripts start, seed and check the portal from outside; a deployment need not carry them.',
      severity: 'error',
      from: { path: '^(app|lib)/' },
      to: { path: '^(scripts|prisma)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What tests make up must never reach a patient.',
      severity: 'error',
      from: { pathNot: '^(tests/|vitest\\.config|playwright\\.config)' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-resolves',
      comment: 'A law cannot judge an arrow whose end it does not see.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // A type is knowledge too: an `import type` crosses a floor as much as an import does.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: ['^\\.next/', '^\\.data/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
