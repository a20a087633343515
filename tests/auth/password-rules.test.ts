import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from '#lib/auth/common-passwords'
import { passwordProblem } from '#lib/auth/password-rules'

const CONTEXT = ['chen.hui', 'CHEN', 'Hui', '陈慧', 'Linden Spine Clinic']
const problem = (password: string) => passwordProblem(password, CONTEXT)

describe('a new password', () => {
  it.each(['seven kind geese', 'zxj kw4 ,,,', 'correct horse battery staple', '八个汉字也是可以', 'ÄÖÜß ßüöä'])(
    'may be anything that is long enough and not guessed first: %j',
    (password) => expect(problem(password)).toBeNull(),
  )

  it.each([
    ['1234567', 'too-short'],
    ['', 'too-short'],
    ['👍👍👍', 'too-short'],
    ['x'.repeat(129), 'too-long'],
  ])('has 8 to 128 characters, as people count them: %j', (password, expected) => {
    expect(problem(password)).toBe(expected)
  })

  it('may have 128 characters, blanks at both ends included', () => {
    expect(problem(` ${'abcdefgh '.repeat(14)} `)).toBeNull()
  })

  it.each([
    'password',
    'Password123!',
    'P@ssw0rd',
    'qwertyuiop',
    '11111111',
    'ILOVEYOU2024',
    'aaaaaaaaaaaaaaaa',
    '12345678',
  ])('is not one that is tried first: %j', (password) => expect(problem(password)).toBe('common'))

  it('is not the one that the demo facility prints', () => {
    expect(problem('linden river seven boats')).toBe('common')
  })

  it.each(['chen.hui', 'Linden-Spine-Clinic', 'clearspine2026', 'LINDENspine!!', 'massage-massage'])(
    'is not made of what others know: %j',
    (password) => expect(problem(password)).toBe('personal'),
  )

  it('may hold such a word among others', () => {
    expect(problem('my linden tree has nine owls')).toBeNull()
  })
})

describe('the list of common passwords', () => {
  it('has at least 3,000 entries, all of a length that the rule of eight characters does not refuse anyway', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(3000)
    expect([...COMMON_PASSWORDS].filter((password) => password.length < 8)).toEqual([])
  })
})
