import { AuditError } from '#lib/audit/error'

/**
 * Why a command found nothing out, in one line and without a stack: a file, a database or a key that cannot be read. Throws
 * everything else again, which is a mistake of ours.
 */
export function whyNot(error: unknown): string {
  const { name, message } = error as Error
  const expected = error instanceof AuditError || 'code' in (error as object) || /^(Prisma|DriverAdapter)/.test(name)
  if (!expected) throw error
  return message.trim().split('\n').at(-1) ?? name
}
