import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { otherLeases, returnLease, takeLease } from '../support/leases.mjs'
import { beforeExit } from '../support/lifecycle.mjs'

/** The portals that serve pages from this checkout share its node_modules and its built pages, whatever their data folder. */
const folder = path.join(root, '.data', 'portals')

/** Nobody rebuilds or reinstalls under a portal that has said it is here. */
export function announcePortal() {
  takeLease(folder)
  beforeExit(() => returnLease(folder))
}

export const otherPortals = () => otherLeases(folder)
