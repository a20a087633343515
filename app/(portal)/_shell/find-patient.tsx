'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The way to the search, by link and by Ctrl+K (Cmd+K) where keys are on. */
export function FindPatient({ label }: { readonly label: string }) {
  const router = useRouter()

  useEffect(() => {
    function find(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      if (document.documentElement.dataset.keys === 'off') return
      event.preventDefault()
      router.push(PATIENTS)
    }
    document.addEventListener('keydown', find)
    return () => document.removeEventListener('keydown', find)
  }, [router])

  return (
    <Link
      href={PATIENTS}
      prefetch={false}
      aria-keyshortcuts="Control+K"
      className="inline-flex min-h-11 items-center gap-2 text-link"
    >
      <span className="underline">{label}</span>
      <span aria-hidden="true" className="hidden border border-border px-1 text-muted text-sm lg:inline">
        Ctrl K
      </span>
    </Link>
  )
}

const PATIENTS = '/patients' as Route
