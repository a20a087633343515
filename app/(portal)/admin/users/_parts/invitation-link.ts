import 'server-only'
import { environment } from '#lib/env'

/**
 * The address to hand over. The token stands after the `#`: browsers send that part to no server, into no log and into no
 * referrer, and the page takes it out of the address as soon as it has read it.
 */
export function invitationLink(token: string): string {
  return `${environment().NEXTAUTH_URL.replace(/\/$/, '')}/invitation#${token}`
}
