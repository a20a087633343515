import type { Role } from '#lib/access/role'
import type { shell } from '#lib/messages/shell'

type Destination = {
  readonly href: string
  readonly word: keyof (typeof shell)['en'] & ('worklist' | 'guideline' | 'audit' | 'users')
}

const worklist: Destination = { href: '/work', word: 'worklist' }
const guideline: Destination = { href: '/guideline', word: 'guideline' }

/** Where each role goes from the header. A convenience only: what a page shows is decided by the page. */
export const destinations: Readonly<Record<Role, readonly Destination[]>> = {
  PHYSICIAN: [worklist, guideline],
  PHYSIOTHERAPIST: [worklist, guideline],
  ADMINISTRATOR: [
    worklist,
    { href: '/admin/audit', word: 'audit' },
    { href: '/admin/users', word: 'users' },
    guideline,
  ],
}
