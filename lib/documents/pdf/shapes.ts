import type { Outcome } from '#lib/clinical/outcome'

/** One stroke of a shape, in a square of 32 units. */
export type Stroke = { readonly path: string; readonly width: number; readonly dash?: readonly [number, number] }

export const SHAPE_UNITS = 32

/**
 * The shapes of the screens (app/_clinical/shapes.tsx) as outlines in one ink: told apart on a grey printer and by people
 * who see no colours. The screens' own are drawings of the browser, which a PDF cannot take over.
 */
export const SHAPES: Readonly<Record<Outcome, readonly Stroke[]>> = {
  // Shield with a tick.
  CONDITIONAL_CLEARANCE: [
    { path: 'M16 2.5l12.5 3.5v9.5c0 7-5.5 11.5-12.5 14-7-2.5-12.5-7-12.5-14V6z', width: 3 },
    { path: 'M9.5 15.5l5 5 8-9.5', width: 3 },
  ],
  // Triangle.
  PHYSICIAN_REVIEW: [
    { path: 'M16 2L31 29H1z', width: 2 },
    { path: 'M16 11v9M16 23v3', width: 3.5 },
  ],
  // Dashed diamond.
  INSUFFICIENT_INFORMATION: [
    { path: 'M16 2l14 14-14 14L2 16z', width: 3, dash: [4, 3] },
    { path: 'M10 16h12', width: 3, dash: [3, 1.5] },
  ],
  // Struck circle.
  CONTRAINDICATED: [
    { path: 'M3 16a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z', width: 5 },
    { path: 'M7 7l18 18', width: 5 },
  ],
  // Octagon with a double edge.
  EMERGENCY_REFERRAL: [
    { path: 'M10 1h12l9 9v12l-9 9H10l-9-9V10z', width: 1.5 },
    { path: 'M11.5 4h9L28 11.5v9L20.5 28h-9L4 20.5v-9z', width: 1.5 },
    { path: 'M16 8v10M16 21v4', width: 4 },
  ],
}
