import type { Route } from 'next'

/** Where one goes when facts have changed: to what the rules say now, or to the chart when the engine could not say. */
export function afterFacts(patientId: string, recommendationId: string | null): Route {
  return recommendationId === null
    ? (`/patients/${patientId}` as Route)
    : (`/patients/${patientId}/recommendations/${recommendationId}` as Route)
}
