import { z } from 'zod'

/** A line of text that a page, a print and a signature can show. */
const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(200, 'has more than 200 characters')
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'holds characters that cannot be stored')

/** Whether this machine's calendar knows the zone: "today" is computed in it. */
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What opens a facility, as the operator gives it. Unknown keys are refused. */
export const FIRST_FACILITY = z
  .strictObject({
    facility: line,
    address: line,
    'time-zone': line.refine(isTimeZone, 'is no IANA time zone, such as Asia/Shanghai'),
    'emergency-number': line.regex(/^[0-9+ ]{2,20}$/, 'is no telephone number'),
    licence: line,
    'family-name': line.max(100, 'has more than 100 characters'),
    'given-name': line.max(100, 'has more than 100 characters'),
    'login-name': line
      .toLowerCase()
      .regex(
        /^[a-z0-9][a-z0-9._@-]{1,58}[a-z0-9]$/,
        'must be 3 to 60 letters, digits, dots, hyphens, underscores or @',
      ),
  })
  .transform((given) => ({
    facility: {
      name: given.facility,
      address: given.address,
      timeZone: given['time-zone'],
      emergencyNumber: given['emergency-number'],
      licence: given.licence,
    },
    administrator: {
      familyName: given['family-name'],
      givenName: given['given-name'],
      otherScriptName: null,
      title: null,
      loginName: given['login-name'],
    },
  }))
