import { z } from 'zod'

/** Values that the documentation or a demo prints; production refuses to boot with one of them. */
const DEMO_SECRETS = ['changeme', 'secret', 'demo', 'clearspine']

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL URL such as postgresql://user:password@host:5432/clearspine')

/** 32 bytes, the length of an AES-256 key. */
const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 digits of hexadecimal, such as `openssl rand -hex 32` prints')

/** The identity provider of single sign-on. An empty value is none, so that a start script can take one back. */
const setting = z
  .string()
  .transform((text) => text.trim() || undefined)
  .optional()

const SINGLE_SIGN_ON = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLE_CLAIM'] as const

const folder = z.string().min(1, 'must name a folder outside the database and the web root')

const variables = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_SEQUENCER_URL: postgresUrl,
  CLEARSPINE_LOG_DIR: folder,
  CLEARSPINE_LOG_KEY: z.string().min(1, 'must name the file that holds the key which signs the log'),
  /** `<verifier key>@<address>`, one a line or with commas between; read by lib/use-cases/log/witnesses.ts. */
  CLEARSPINE_WITNESSES: z.string().optional(),
  CLEARSPINE_FACTOR_KEY: key.refine((hex) => !isOneDigit(hex), 'is a demo value'),
  /** Proxies of the operator's own in front of the portal; only as many steps of X-Forwarded-For are believed. */
  CLEARSPINE_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  NEXTAUTH_URL: z
    .url('must be the address people open, such as https://clearspine.example.org')
    // Over plain http the session's cookie is not Secure, and passwords pass every machine on the way as they are.
    .refine(isTrustworthy, 'must be an https address (http on loopback)'),
  NEXTAUTH_SECRET: z
    .string()
    // 32 characters of hexadecimal are 128 bits, the least that a signing secret should have.
    .min(32, 'must be at least 32 characters of randomness')
    .refine((secret) => !DEMO_SECRETS.some((word) => secret.toLowerCase().includes(word)), 'is a demo value'),
  /** The provider's address, exactly as its own metadata gives it. */
  OIDC_ISSUER: setting,
  OIDC_CLIENT_ID: setting,
  OIDC_CLIENT_SECRET: setting,
  /** The claim of the ID token that lists roles; it may take roles from a person and never give any. */
  OIDC_ROLE_CLAIM: setting,
  /** The `acr` that counts as both factors; without it our own second factor is asked after the provider's sign-in. */
  OIDC_TRUSTED_ACR: setting,
})

const schema = variables.superRefine((given, context) => {
  const missing = SINGLE_SIGN_ON.filter((name) => given[name] === undefined)
  if (missing.length === SINGLE_SIGN_ON.length && given.OIDC_TRUSTED_ACR === undefined) return
  for (const name of missing) {
    context.addIssue({ code: 'custom', path: [name], message: 'must be set too: single sign-on is all or nothing' })
  }
  if (given.OIDC_ISSUER !== undefined && !isTrustworthy(given.OIDC_ISSUER)) {
    context.addIssue({ code: 'custom', path: ['OIDC_ISSUER'], message: 'must be an https address (http on loopback)' })
  }
})

/** Who somebody is must not be told over a line that others can write on; on this very machine nobody else can. */
function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

/** A key of one repeated digit is nobody's chance. */
function isOneDigit(hex: string): boolean {
  return new Set(hex).size === 1
}

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
