'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { FormContext } from '#ui/form-context'
import { type FormValues, readForm } from '#ui/form-state'

const Snapshot = createContext<FormValues>({})

/** Everything that stands in the surrounding form at this moment, by field name: typed, not yet saved. */
export function useSnapshot(): FormValues {
  return useContext(Snapshot)
}

/** One field of it as a text; nothing typed is ''. */
export function useTyped(name: string): string {
  const value = useContext(Snapshot)[name]
  return typeof value === 'string' ? value : ''
}

type FormSnapshotProps = {
  /** What the fields hold when the page is opened. */
  readonly defaults: FormValues
  readonly children: ReactNode
}

/**
 * Reads the form it stands in whenever something in it changes, so that counts, words, drawings and warnings all look at
 * one picture. The fields stay plain inputs that keep their own text: without script nothing is missing but the echo.
 * Enter goes on to the next field instead of sending a form of which half is still empty.
 */
export function FormSnapshot({ defaults, children }: FormSnapshotProps) {
  const { values } = useContext(FormContext)
  const [snapshot, setSnapshot] = useState<FormValues>({ ...defaults, ...values })
  const root = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer of the server may fill fields, so it is read again.
  useEffect(() => {
    const form = root.current?.closest('form')
    if (!form) return
    const read = () => {
      const typed = readForm(new FormData(form)).values
      // What is not on the page any more (the levels of another region) is remembered and comes back with it.
      setSnapshot((before) => ({ ...emptied(before, form), ...typed }))
    }
    read()
    form.addEventListener('input', read)
    form.addEventListener('change', read)
    form.addEventListener('keydown', goOn)
    return () => {
      form.removeEventListener('input', read)
      form.removeEventListener('change', read)
      form.removeEventListener('keydown', goOn)
    }
  }, [values])

  return (
    <Snapshot value={snapshot}>
      <div ref={root} className="contents">
        {children}
      </div>
    </Snapshot>
  )
}

/** A box that was unticked, or an answer taken back, is not posted at all: it must not live on from the last reading. */
function emptied(before: FormValues, form: HTMLFormElement): FormValues {
  return Object.fromEntries(Object.entries(before).filter(([name]) => form.elements.namedItem(name) === null))
}

function goOn(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return
  if (!(target instanceof HTMLInputElement) || target.form === null) return
  // The grid moves by keys of its own, and its listener runs after this one.
  if (target.dataset.stop !== undefined) return
  event.preventDefault()
  const stops = [...target.form.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, textarea, button')]
  stops
    .slice(stops.indexOf(target) + 1)
    .find((stop) => stop.offsetParent !== null && !sameGroup(stop, target))
    ?.focus()
}

/** The choices of one question are one stop. */
function sameGroup(stop: HTMLElement, target: HTMLInputElement): boolean {
  return target.type === 'radio' && stop instanceof HTMLInputElement && stop.name === target.name
}
