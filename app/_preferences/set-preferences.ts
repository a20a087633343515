'use server'

import { cookies } from 'next/headers'
import { environment } from '#lib/env'
import { readForm } from '#ui/form-state'
import { PREFERENCES, type PreferenceName, parsePreference } from './preference.ts'

/** A choice of looks outlives the session it was made in. */
const ONE_YEAR_S = 365 * 24 * 60 * 60

/**
 * Remembers the choices a form names, and leaves the others alone. Open to everybody, signed in or not: it reads and
 * writes nothing but four cookies of this browser, each from a closed list.
 */
export async function setPreferences(formData: FormData): Promise<void> {
  const jar = await cookies()
  const { fields } = readForm(formData)
  for (const name of Object.keys(PREFERENCES) as PreferenceName[]) {
    const chosen = fields[name]
    if (chosen === undefined) continue
    jar.set(name, parsePreference<string>(PREFERENCES[name], chosen), {
      path: '/',
      maxAge: ONE_YEAR_S,
      sameSite: 'lax',
      httpOnly: true,
      secure: environment().NEXTAUTH_URL.startsWith('https://'),
    })
  }
}
