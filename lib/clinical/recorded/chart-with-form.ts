import { typedAssessment } from './assessment-form.ts'
import type { Chart } from './chart.ts'
import type { FormFields } from './form-reader.ts'
import { typedStudy } from './study-form.ts'

/** The id that what stands in a form has in a chart: no row has it. */
export const UNSAVED = 'unsaved'

export type UnsavedForm = {
  readonly kind: 'IMAGING_STUDY' | 'ASSESSMENT'
  /** The version that the form will replace, or null for a new record. */
  readonly amendsId: string | null
  readonly fields: FormFields
}

/**
 * The chart as it would be read if the form were saved as it stands: what is left open stays unknown. A form of which too
 * little is known to place it changes nothing.
 */
export function chartWithForm(chart: Chart, { kind, amendsId, fields }: UnsavedForm): Chart {
  if (kind === 'IMAGING_STUDY') {
    const study = typedStudy(fields, chart.asOf)
    if (study === null) return chart
    const others = chart.studies.filter(({ id }) => id !== amendsId)
    return { ...chart, studies: [...others, { ...study, id: UNSAVED }] }
  }
  // Only the newest assessment counts: amending an older one changes nothing that the rules read.
  if (amendsId !== null && chart.assessment?.id !== amendsId) return chart
  return { ...chart, assessment: { ...typedAssessment(fields, chart.asOf), id: UNSAVED } }
}
