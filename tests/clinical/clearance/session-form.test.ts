import { describe, expect, it } from 'vitest'
import { sessionFormSchema } from '#lib/clinical/clearance/session-form'

const form = {
  clearanceId: '0190a5c2-7d3e-7000-8000-000000000001',
  techniques: ['T01_EFFLEURAGE', 'T01_EFFLEURAGE'],
  minutes: '15',
  pressure: '1',
  position: 'SIDE_LYING',
}
const problems = (edits: object) =>
  sessionFormSchema.safeParse({ ...form, ...edits }).error?.issues.map(({ message }) => message)

describe('the form of a session', () => {
  it('is read into whole numbers, each technique once', () => {
    expect(sessionFormSchema.parse(form)).toEqual({
      ...form,
      techniques: ['T01_EFFLEURAGE'],
      minutes: 15,
      pressure: 1,
      note: null,
    })
  })

  it('reads the digits of a Chinese input method, one technique, and none', () => {
    expect(sessionFormSchema.parse({ ...form, minutes: '15 ', techniques: 'T01_EFFLEURAGE' })).toMatchObject({
      minutes: 15,
      techniques: ['T01_EFFLEURAGE'],
    })
    const { techniques: _, ...none } = form
    expect(sessionFormSchema.parse(none).techniques).toEqual([])
  })

  it.each([
    [{ minutes: '' }, 'minutes'],
    [{ minutes: '0' }, 'minutes'],
    [{ minutes: '12.5' }, 'minutes'],
    [{ minutes: '-5' }, 'minutes'],
    [{ minutes: undefined }, 'minutes'],
    [{ pressure: '3' }, 'pressure'],
    [{ position: 'PRONE' }, 'position'],
    [{ note: 'x'.repeat(2001) }, 'note'],
    [{ note: 'a\u0000b' }, 'form'],
    [{ clearanceId: 'x' }, 'form'],
  ])('refuses %j with a word for its field', (edits, problem) => {
    expect(problems(edits)).toEqual([problem])
  })

  it('refuses a field that does not belong to it', () => {
    expect(sessionFormSchema.safeParse({ ...form, number: '1' }).success).toBe(false)
  })
})
