import type { Metadata, Route } from 'next'
import { requireActor } from '#lib/auth/session'
import { help } from '#lib/messages/help'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: help[await currentLocale()].title }
}

/** Which keys do what, where. */
export default async function KeysPage() {
  await requireActor()
  const t = help[await currentLocale()]
  const places = [
    {
      name: t.anywhere,
      keys: [
        [t.findKey, t.find],
        [t.sendKey, t.send],
      ],
    },
    {
      name: t.grid,
      keys: [
        [t.gradeKey, t.grade],
        [t.cannotKey, t.cannot],
        [t.notReportedKey, t.notReported],
        [t.arrowsKey, t.arrows],
        [t.emptyKey, t.empty],
        [t.detailKey, t.detail],
      ],
    },
    {
      name: t.questions,
      keys: [
        [t.answerKey, t.answer],
        [t.takeBackKey, t.takeBack],
      ],
    },
  ] as const
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      <p className="max-w-[75ch]">{t.intro}</p>
      {places.map(({ name, keys }) => (
        <Table
          key={name}
          caption={name}
          columns={[{ label: t.key }, { label: t.does }]}
          rows={keys.map(([key, does]) => ({ key, cells: [<kbd key="key">{key}</kbd>, does] }))}
        />
      ))}
      <p className="max-w-[75ch]">{t.off}</p>
      <div>
        <LinkButton href={'/account/preferences' as Route}>{t.openPreferences}</LinkButton>
      </div>
    </Main>
  )
}
