import { describe, expect, it } from 'vitest'
import { readDate } from '#lib/messages/read-date'

describe('a written date', () => {
  it.each([
    '1958-04-03',
    '1958-4-3',
    '1958/04/03',
    '1958.04.03',
    '19580403',
    '03-Apr-1958',
    '3-apr-1958',
    '3 Apr 1958',
    '3 April 1958',
    '03APR1958',
    'April 3, 1958',
    '03/04/1958',
    '3.4.1958',
    '1958年4月3日',
    '1958 年 04 月 03 日',
    ' 1958-04-03 ',
    '１９５８－０４－０３',
  ])('%s is 3 April 1958', (written) => {
    expect(readDate(written)).toBe('1958-04-03')
  })

  it('without a month in letters has its day first', () => {
    expect(readDate('12/11/1958')).toBe('1958-11-12')
    expect(readDate('11/13/1958')).toBeNull()
  })

  it.each(['30-Feb-1958', '1958-02-29', '1958-13-01', '00/01/1958', '0000-00-00', '1958年2月30日', '19581301'])(
    '%s is no real day',
    (written) => {
      expect(readDate(written)).toBeNull()
    },
  )

  it('of 29 February is real in a leap year', () => {
    expect(readDate('29 Feb 1956')).toBe('1956-02-29')
  })

  it.each(['3/4/58', '100 2417', '1002417', 'WANG', '王丽', '', '1958', 'Apr 1958', '3 Foo 1958', '1958-04-03T00:00'])(
    '%j is not one',
    (text) => {
      expect(readDate(text)).toBeNull()
    },
  )
})
