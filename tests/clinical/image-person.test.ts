import { describe, expect, it } from 'vitest'
import { imagePersonOf } from '#lib/clinical/recorded/image-person'
import { studyFormSchema } from '#lib/clinical/recorded/study-form'

const form = {
  modality: 'MR',
  region: 'LUMBAR',
  studyDate: '2026-11-18',
  physicianReviewed: 'YES',
} as const

const issues = (fields: Readonly<Record<string, string>>) => {
  const parsed = studyFormSchema('2026-11-22').safeParse({ ...form, ...fields })
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
}

describe('images that name somebody else than the patient', () => {
  it('are recorded only after a physician has said whose they are', () => {
    expect(issues({ dicomDiffers: 'NAME' })).toEqual(['dicomPerson missing'])
    expect(issues({ dicomDiffers: 'NAME', dicomPerson: '' })).toEqual(['dicomPerson missing'])
    expect(issues({ dicomDiffers: 'NAME_AND_BIRTH_DATE', dicomPerson: 'SAME' })).toEqual([])
  })

  it('are not recorded when they are somebody else’s', () => {
    expect(issues({ dicomDiffers: 'BIRTH_DATE', dicomPerson: 'OTHER' })).toEqual(['dicomPerson other-patient'])
  })

  it('take no answer but the two', () => {
    expect(issues({ dicomDiffers: 'NAME', dicomPerson: 'MAYBE' })).toEqual(['dicomPerson not-a-choice'])
    expect(issues({ dicomDiffers: 'A LITTLE', dicomPerson: 'SAME' })).toEqual(['dicomDiffers not-a-choice'])
  })

  it('ask nothing where nothing differs, or no file was dropped', () => {
    expect(issues({ dicomDiffers: '' })).toEqual([])
    expect(issues({})).toEqual([])
    expect(imagePersonOf({ dicomDiffers: '' })).toBeNull()
    expect(imagePersonOf({})).toBeNull()
    expect(imagePersonOf({ dicomDiffers: 'NO_NAME', dicomPerson: 'SAME' })).toEqual({
      differs: 'NO_NAME',
      answer: 'SAME',
    })
  })
})
