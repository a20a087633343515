import type { ReactNode } from 'react'

/** What the search answers: what was typed, and either what to type instead or who was found. */
export type FindState = { readonly text: string; readonly problem: string | null; readonly results: ReactNode }

export const notAsked: FindState = { text: '', problem: null, results: null }
