import { notFound } from 'next/navigation'
import { clearanceLook } from './clearance-look.ts'

export type ClearancePageProps = {
  readonly params: Promise<{ pid: string }>
  readonly searchParams: Promise<{ clearance?: string | string[] }>
}

/** The clearance that a page about one act names in its address, with who asks and whose it is; 404 for any other. */
export async function clearanceAsked({ params, searchParams }: ClearancePageProps) {
  const { actor, view } = await clearanceLook((await params).pid)
  const { clearance: id } = await searchParams
  const region = view.regions.find(({ advice }) => advice.clearance !== null && advice.clearance.id === id)
  if (!region?.advice.clearance) notFound()
  return { actor, view, region, clearanceId: region.advice.clearance.id }
}
