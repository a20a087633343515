import { z } from 'zod'
import { ROLES } from '#lib/access/role'
import { blank, entered } from './patient-fields.ts'

/** A sentence or two on why; what happened in detail stands in the entries. */
const REASON_CHARACTERS = 500

/** Roles as check boxes send them: one text, several, or nothing. In the order of the vocabulary, each once. */
const roles = z
  .union([z.string().transform((role) => [role]), z.array(z.string()).max(ROLES.length)], { error: 'roles' })
  .optional()
  .transform((ticked = []) => ROLES.filter((role) => ticked.includes(role)).concat(unknownIn(ticked)))
  .pipe(z.array(z.enum(ROLES, { error: 'roles' })).min(1, 'roles'))

/** What is no role goes on, to be refused rather than dropped. */
function unknownIn(ticked: readonly string[]): never[] {
  return ticked.filter((role) => !(ROLES as readonly string[]).includes(role)) as never[]
}

/** A reason in a few lines, with a code for lib/messages when it is missing or cannot be kept. */
export const reason = z.preprocess(
  (value) => value ?? '',
  z
    .string({ error: 'repeated' })
    .trim()
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'unreadable')
    .max(REASON_CHARACTERS, 'too-long')
    .min(1, 'reason'),
)

const details = {
  familyName: entered('family-name'),
  givenName: entered('given-name'),
  otherScriptName: blank,
  title: blank,
  roles,
  licenceNumber: blank,
}

/** Who treats or signs does so under a licence, which signatures print. */
function licenceProblem({ roles, licenceNumber }: { roles?: readonly string[]; licenceNumber?: string | null }) {
  return licenceNumber === null && roles?.some((role) => role !== 'ADMINISTRATOR') === true
}

/** Rules over several fields are asked although single ones are wrong, so that everything is said at once. */
const EVEN_IF_INCOMPLETE = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null }

/** Lower case, so that nobody has to know which letters were large; long enough to be somebody's, short enough to type. */
const LOGIN_NAME = /^[a-z0-9][a-z0-9._@-]{1,58}[a-z0-9]$/

/** The version that was shown, so that nobody changes what they have not seen. */
const version = z
  .string({ error: 'form' })
  .regex(/^[1-9][0-9]{0,8}$/, 'form')
  .transform(Number)

/** An invitation as its form sends it. Messages are codes of lib/messages/users.ts. */
export const inviteFormSchema = z
  .strictObject({
    ...details,
    loginName: z.preprocess(
      (value) => (typeof value === 'string' ? value.trim().toLowerCase() : (value ?? '')),
      z.string({ error: 'repeated' }).min(1, 'login-name').regex(LOGIN_NAME, 'login-name-form'),
    ),
  })
  .refine((form) => !licenceProblem(form), { path: ['licenceNumber'], error: 'licence', ...EVEN_IF_INCOMPLETE })

export type InviteForm = z.infer<typeof inviteFormSchema>

/** A change of a person as its form sends it, with the version that was shown. */
export const amendUserFormSchema = z
  .strictObject({
    ...details,
    clinicalReviewer: z
      .literal('yes', { error: 'form' })
      .optional()
      .transform((ticked) => ticked === 'yes'),
    version,
  })
  .refine((form) => !licenceProblem(form), { path: ['licenceNumber'], error: 'licence', ...EVEN_IF_INCOMPLETE })
  .refine((form) => !form.clinicalReviewer || form.roles?.includes('PHYSICIAN'), {
    path: ['clinicalReviewer'],
    error: 'reviewer-role',
    ...EVEN_IF_INCOMPLETE,
  })

export type AmendUserForm = z.infer<typeof amendUserFormSchema>

/** Which of the two is lost, and why the administrator believes it. */
export const resetFormSchema = z.strictObject({
  what: z.enum(['PASSWORD', 'FACTOR'], { error: 'what' }),
  reason,
})

export type ResetForm = z.infer<typeof resetFormSchema>

/** Closing or opening an account, and why. */
export const accountFormSchema = z.strictObject({
  account: z.enum(['deactivate', 'reactivate'], { error: 'form' }),
  reason,
  version,
})
