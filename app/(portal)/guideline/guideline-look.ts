import 'server-only'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { viewGuideline } from '#lib/use-cases/view-guideline'

/** One visit is one look, however often the page asks while it renders. */
export const guidelineLook = cache(async (version: string | null) =>
  viewGuideline(await requireActor(), version, new Date()),
)
