import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { differencesBetween, invalid, readForm } from '#ui/form-state'

function posted(...entries: readonly (readonly [string, string | File])[]): FormData {
  const formData = new FormData()
  for (const [name, entry] of entries) formData.append(name, entry)
  return formData
}

const KEY = '0190a5c2-7d3e-7000-8000-000000000001'

describe('reading a posted form', () => {
  it('gives every text under its name, and several texts where a name repeats', () => {
    const { fields } = readForm(posted(['family', 'Wang'], ['symptom', 'pain'], ['symptom', 'numbness'], ['note', '']))
    expect(fields).toEqual({ family: 'Wang', symptom: ['pain', 'numbness'], note: '' })
  })

  it('sets the submission id apart, so that a strict schema never sees it', () => {
    const { submissionId, fields } = readForm(posted(['submissionId', KEY], ['family', 'Wang']))
    expect(submissionId).toBe(KEY)
    expect(fields).toEqual({ family: 'Wang' })
    expect(readForm(posted()).submissionId).toBeNull()
    expect(readForm(posted(['submissionId', 'a-b-c'])).submissionId).toBeNull()
  })

  it('hands the schema a password and never hands it back', () => {
    const { fields, values } = readForm(posted(['name', 'chen'], ['password', 'correct horse']), ['password'])
    expect(fields).toEqual({ name: 'chen', password: 'correct horse' })
    expect(values).toEqual({ name: 'chen' })
  })

  it('leaves files and the fields of the framework out', () => {
    const { fields } = readForm(posted(['$ACTION_ID_4f', ''], ['report', new File(['x'], 'x.txt')], ['family', 'Wang']))
    expect(fields).toEqual({ family: 'Wang' })
  })

  it('is not fooled by names that mean something to JavaScript', () => {
    const { fields } = readForm(posted(['__proto__', 'x'], ['constructor', 'y']))
    expect(Object.keys(fields).sort()).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })
})

describe('a form its schema refuses', () => {
  const schema = z.strictObject({
    family: z.string().min(1, 'Enter the family name'),
    levels: z.array(z.object({ central: z.string().min(1, 'Enter central canal for L5/S1') })),
  })

  it('says at each field what to do, nested fields under their path', () => {
    const { error } = schema.safeParse({ family: '', levels: [{ central: 'x' }, { central: '' }] })
    expect(invalid(error as z.ZodError, { family: '' })).toEqual({
      status: 'invalid',
      errors: { family: ['Enter the family name'], 'levels.1.central': ['Enter central canal for L5/S1'] },
      formErrors: [],
      values: { family: '' },
    })
  })

  it('keeps what belongs to no field with the form as a whole', () => {
    const { error } = schema.safeParse({ family: 'Wang', levels: [], smuggled: '1' })
    expect(invalid(error as z.ZodError, {}, () => 'Reload the page')).toMatchObject({
      errors: {},
      formErrors: ['Reload the page'],
    })
  })

  it('does not say the same sentence twice at one field', () => {
    const twice = z
      .string()
      .min(2, 'Enter two letters')
      .regex(/^[a-z]+$/, 'Enter two letters')
    const { error } = z.object({ code: twice }).safeParse({ code: '1' })
    expect(invalid(error as z.ZodError, {})).toMatchObject({ errors: { code: ['Enter two letters'] } })
  })
})

describe('two versions of a record', () => {
  it('differ in the fields that were changed, named as on the screen', () => {
    const labels = { family: 'Family name', given: 'Given name', symptom: 'Symptoms' }
    const mine = { family: 'Wang', given: 'Li', symptom: ['pain'] }
    const theirs = { family: 'Wong', given: 'Li', symptom: ['pain', 'numbness'] }
    expect(differencesBetween(labels, mine, theirs)).toEqual([
      { name: 'family', label: 'Family name', mine: 'Wang', theirs: 'Wong' },
      { name: 'symptom', label: 'Symptoms', mine: 'pain', theirs: 'pain, numbness' },
    ])
  })
})
