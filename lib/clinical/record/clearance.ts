import { CHANGES_TODAY, CLEARANCE_STATUSES } from '../terms.ts'
import { date, grade, group, word } from './fields.ts'

/** The clearance that a pre-session check verifies. Sessions are capped far below the bound, which only catches typing. */
export const clearanceSchema = group({
  status: word(CLEARANCE_STATUSES),
  issuedOn: date,
  validUntil: date,
  sessionsUsed: grade(0, 1000),
  changeToday: word(CHANGES_TODAY),
})
