'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type BesideFormProps = {
  /** At the foot at every width: for a form that needs the whole of it. */
  readonly atFoot?: boolean
  readonly children: ReactNode
}

const FOOT = ['sticky bottom-0 z-10 max-h-[45vh] w-full']
const SIDE = [
  'max-xl:sticky max-xl:bottom-0 max-xl:z-10 max-xl:max-h-[45vh] max-xl:w-full',
  'xl:sticky xl:top-[calc(var(--banner-height)+1rem)] xl:max-h-[calc(100vh-var(--banner-height)-2rem)]',
]

/**
 * What stays in sight while a form is filled in: beside it where there is room, else at the foot of the window. Over the
 * foot, what one moves to must come to rest above it (WCAG 2.2, 2.4.11).
 */
export function BesideForm({ atFoot = false, children }: BesideFormProps) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const { style } = document.documentElement
    const makeRoom = () => {
      const covers = getComputedStyle(element).bottom !== 'auto'
      style.scrollPaddingBottom = covers ? `${element.offsetHeight}px` : ''
    }
    const observer = new ResizeObserver(makeRoom)
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.scrollPaddingBottom = ''
    }
  }, [])

  return (
    <div ref={box} className={['flex flex-col gap-2 self-start overflow-y-auto', ...(atFoot ? FOOT : SIDE)].join(' ')}>
      {children}
    </div>
  )
}
