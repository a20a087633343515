import type { Role } from '#lib/access/role'
import type { Locale } from '#lib/messages/locale'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import { Button } from '#ui/button'

type RoleButtonsProps = { readonly roles: readonly Role[]; readonly locale: Locale }

/** One button for each role to take up; a plain post, so that it works without script and loads a new document. */
export function RoleButtons({ roles, locale }: RoleButtonsProps) {
  return (
    <form action="/api/role" method="post" className="flex flex-col items-start gap-3">
      {roles.map((role) => (
        <Button key={role} kind="secondary" name="role" value={role}>
          {users[locale].role.actAs(roleWords[locale][role])}
        </Button>
      ))}
    </form>
  )
}
