import { describe, expect, it } from 'vitest'
import { initials, latinName, personName } from '#lib/messages/names'

const wangLi = { familyName: 'Wang', givenName: 'Li', otherScriptName: '王丽', title: 'Ms' }

describe('a name', () => {
  it('puts the family name first and in capitals', () => {
    expect(latinName(wangLi)).toBe('WANG, Li (Ms)')
    expect(latinName({ familyName: 'Åkesson-Nuñez', givenName: 'Zoë' })).toBe('ÅKESSON-NUÑEZ, Zoë')
  })

  it('of one part stands alone, without a stray comma', () => {
    expect(latinName({ familyName: 'Sukarno', givenName: '' })).toBe('SUKARNO')
  })

  it("shows both scripts, the reader's own first", () => {
    expect(personName(wangLi, 'en')).toBe('WANG, Li (Ms) (王丽)')
    expect(personName(wangLi, 'zh-CN')).toBe('王丽 (WANG, Li)')
    expect(personName({ familyName: 'Meyer', givenName: 'Jan', otherScriptName: null }, 'zh-CN')).toBe('MEYER, Jan')
  })

  it('is shortened to initials that tell two tabs apart and name nobody', () => {
    expect(initials(wangLi)).toBe('L.W.')
    expect(initials({ familyName: '𠮷田', givenName: '' })).toBe('𠮷.')
  })
})
