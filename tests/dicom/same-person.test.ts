import { describe, expect, it } from 'vitest'
import { type OpenPatient, personDifferences } from '#lib/dicom/same-person'

const wang: OpenPatient = { familyName: 'Wang', givenName: 'Li', otherScriptName: '王丽', birthDate: '1958-04-03' }
const differences = (
  patientName: string | null,
  patient: Partial<OpenPatient> = {},
  birthDate: string | null = '1958-04-03',
) => personDifferences({ patientName, birthDate }, { ...wang, ...patient })

describe('whether a file is of the patient whose record is open', () => {
  it.each([
    'WANG^LI',
    'Wang^Li',
    'wang^li^^Ms',
    'WANG LI',
    'LI WANG',
    'Li^Wang',
    'Wáng^Lì',
    'WANG^LI=王^丽',
    'WANG^LI=王丽',
    'WANG^LI^^=王^丽=',
    '王丽',
    '王^丽',
    '=王^丽',
    'WANG^LI^JUAN',
  ])('takes %j for WANG, Li (王丽)', (name) => {
    expect(differences(name)).toEqual([])
  })

  it.each([
    'WANG^LEI',
    'ZHANG^LI',
    'WANG^LIHUA',
    'WANG^LI JUAN',
    'WANG^L',
    'WANG',
    'LI',
    'WANG^LI=王^莉',
    'WANG^LEI=王^丽',
    '王莉',
    'WONG^LAI=王^丽',
  ])('asks about %j', (name) => {
    expect(differences(name)).toEqual(['NAME'])
  })

  it.each([null, '', '^^^^', 'ANON123', 'Иванова^Анна'])(
    'does not take %j, which cannot be compared, for the same',
    (name) => {
      expect(differences(name)).not.toEqual([])
    },
  )

  it.each([
    ['MÜLLER^JÖRG', { familyName: 'Muller', givenName: 'Jorg', otherScriptName: null }],
    ["O'NEILL^MARY ANN", { familyName: "O'Neill", givenName: 'Mary-Ann', otherScriptName: null }],
    ['NV^XIU', { familyName: 'Nǚ', givenName: 'Xiu', otherScriptName: null }],
    ['LU^MEI', { familyName: 'Lü', givenName: 'Mei', otherScriptName: null }],
    ['SUKARNO', { familyName: 'Sukarno', givenName: '', otherScriptName: null }],
    ['WANG^LI=王^丽', { otherScriptName: null }],
  ])('forgives spelling: %j', (name, patient) => {
    expect(differences(name, patient)).toEqual([])
  })

  it('compares dates of birth where both are known', () => {
    expect(differences('WANG^LI', {}, '1958-03-04')).toEqual(['BIRTH_DATE'])
    expect(differences('ZHANG^WEI', {}, '1958-03-04')).toEqual(['NAME', 'BIRTH_DATE'])
    expect(differences('WANG^LI', {}, null)).toEqual([])
    expect(differences('WANG^LI', { birthDate: null }, '1958-03-04')).toEqual([])
  })
})
