import { ROLES } from '#lib/access/role'
import { formActions } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import type { UserView } from '#lib/use-cases/view-user'
import { TextInput } from '#ui/text-input'
import { RoleBoxes } from './role-boxes.tsx'

type UserFieldsProps = { readonly locale: Locale; readonly stored?: UserView['user'] }

/** Who somebody is and what they may act as: the fields that inviting and changing share. */
export function UserFields({ locale, stored }: UserFieldsProps) {
  const t = users[locale].fields
  const optional = formActions[locale].optional
  return (
    <>
      <TextInput name="familyName" label={t.familyName} autoComplete="off" defaultValue={stored?.familyName} />
      <TextInput name="givenName" label={t.givenName} autoComplete="off" defaultValue={stored?.givenName} />
      <TextInput
        name="otherScriptName"
        label={t.otherScriptName}
        mark={optional}
        autoComplete="off"
        defaultValue={stored?.otherScriptName ?? ''}
      />
      <TextInput
        name="title"
        label={t.title}
        mark={optional}
        autoComplete="off"
        chars={12}
        defaultValue={stored?.title ?? ''}
      />
      <RoleBoxes
        legend={t.roles}
        options={ROLES.map((role) => ({ value: role, label: roleWords[locale][role] }))}
        stored={stored?.roles ?? []}
      />
      <TextInput
        name="licenceNumber"
        label={t.licenceNumber}
        hint={t.licenceHint}
        autoComplete="off"
        defaultValue={stored?.licenceNumber ?? ''}
      />
    </>
  )
}
