import { describe, expect, it } from 'vitest'
import { LIFT_REASON_CHARACTERS, liftSchema } from '#lib/clinical/clearance/lift-form'
import { SUSPENSION_REASON_CHARACTERS, suspensionSchema } from '#lib/clinical/clearance/suspension-form'

const clearanceId = '0190a5c2-7d3e-7000-8000-000000000001'

const problems = (schema: typeof liftSchema | typeof suspensionSchema, reason: string) =>
  schema.safeParse({ clearanceId, reason }).error?.issues.map(({ message }) => message)

describe('the reason of a suspension', () => {
  it('need not be given, because whoever treats must be able to stop at once', () => {
    expect(suspensionSchema.parse({ clearanceId })).toEqual({ clearanceId, reason: null })
    expect(suspensionSchema.parse({ clearanceId, reason: '  ' })).toEqual({ clearanceId, reason: null })
  })

  it('is refused when it is too long, or when no text column could hold it', () => {
    expect(problems(suspensionSchema, 'x'.repeat(SUSPENSION_REASON_CHARACTERS + 1))).toEqual(['reason'])
    expect(problems(suspensionSchema, 'fell\u0000')).toEqual(['form'])
    expect(problems(suspensionSchema, 'fell\ud800')).toEqual(['form'])
  })
})

describe('the reason of a lifting', () => {
  it('must be given', () => {
    expect(problems(liftSchema, ' ')).toEqual(['reason'])
  })

  it('is refused when it is too long, or when no text column could hold it', () => {
    expect(problems(liftSchema, 'x'.repeat(LIFT_REASON_CHARACTERS + 1))).toEqual(['reason-length'])
    expect(problems(liftSchema, 'seen\u0000')).toEqual(['form'])
  })
})
