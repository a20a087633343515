import type { Route } from 'next'
import { redirect } from 'next/navigation'

/** Home is the worklist, which sends whoever is not signed in to sign in. */
export default function HomePage(): never {
  redirect('/work' as Route)
}
