import type { Case } from './case.ts'
import { clearanceCases } from './clearance.ts'
import { contraindicatedCases } from './contraindicated.ts'
import { emergencyCases } from './emergency.ts'
import { insufficientCases } from './insufficient.ts'
import { reviewCases } from './review.ts'

export const allCases: readonly Case[] = [
  ...emergencyCases,
  ...contraindicatedCases,
  ...insufficientCases,
  ...reviewCases,
  ...clearanceCases,
]
