import { integrity } from '#lib/messages/integrity'
import type { Locale } from '#lib/messages/locale'

/** How to verify the log without a browser, with our tools and with others'. */
export function OfflineCommands({ vkey, locale }: { readonly vkey: string; readonly locale: Locale }) {
  const t = integrity[locale].offline
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-bold text-xl">{t.heading}</h2>
      <p>{t.everything}</p>
      <Command text="npm run audit:verify" />
      <p>{t.files}</p>
      <Command text={`npm run audit:export -- FOLDER\nnpm run audit:verify -- FOLDER --vkey '${vkey}'`} />
      <p>{t.others}</p>
    </section>
  )
}

function Command({ text }: { readonly text: string }) {
  return (
    <pre className="overflow-x-auto border border-border bg-surface p-3">
      <code>{text}</code>
    </pre>
  )
}
