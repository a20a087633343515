import { z } from 'zod'

/** Values that the documentation or a demo prints; production refuses to boot with one of them. */
const DEMO_SECRETS = ['changeme', 'secret', 'demo', 'clearspine']

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL URL such as postgresql://user:password@host:5432/clearspine')

const schema = z.object({
  DATABASE_URL: postgresUrl,
  NEXTAUTH_URL: z.url('must be the address people open, such as https://clearspine.example.org'),
  NEXTAUTH_SECRET: z
    .string()
    // 32 characters of hexadecimal are 128 bits, the least that a signing secret should have.
    .min(32, 'must be at least 32 characters of randomness')
    .refine((secret) => !DEMO_SECRETS.some((word) => secret.toLowerCase().includes(word)), 'is a demo value'),
})

export type Environment = z.infer<typeof schema>

let parsed: Environment | undefined

/**
 * The environment, read once. Throws one error that names every variable that is missing or wrong and what it should
 * be, so that a process that is set up wrongly never serves a page.
 */
export function environment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  if (parsed && source === process.env) return parsed
  const result = schema.safeParse(source)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`)
  }
  if (source === process.env) parsed = result.data
  return result.data
}
