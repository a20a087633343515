import { Fragment } from 'react'

/** A text with its Han characters marked as Chinese, so that a screen reader speaks a name and does not spell it. */
export function Scripted({ text }: { readonly text: string }) {
  return text.split(/(\p{Script=Han}+)/u).map((run, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text, which never change places
      <span key={place} lang="zh-CN">
        {run}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text, which never change places
      <Fragment key={place}>{run}</Fragment>
    ),
  )
}
