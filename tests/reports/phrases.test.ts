import { describe, expect, it } from 'vitest'
import { readReport } from '#lib/reports/read-report'

/** What a text offers, as short as it can be said. */
function offered(text: string, region: 'LUMBAR' | 'CERVICAL' | 'THORACIC' | 'WHOLE_SPINE' | null = 'LUMBAR'): string {
  return readReport({ text, modality: 'MR', region })
    .suggestions.map(({ level, field, side, value }) =>
      [level, field, side, value].filter((each) => each !== null).join(' '),
    )
    .join(', ')
}

function measured(text: string): string {
  return readReport({ text, modality: 'MR', region: 'LUMBAR' })
    .measurements.map(({ level, field, value }) => `${level} ${field} ${value}`)
    .join(', ')
}

const L = (cells: string) => cells.replaceAll('@', 'L4-L5')

describe('levels', () => {
  it.each([
    'L4-5',
    'L4/5',
    'L4-L5',
    'L4–5',
    'L4/L5',
    'L 4/5',
    'L4 L5',
    'L45',
    'l4-5',
    'Ｌ４／５',
    '腰4/5',
    '腰4-5',
    '腰4/腰5',
    '腰椎4/5',
    'the L4-5 level',
  ])('is L4-L5 when written %s', (level) => {
    expect(offered(`Severe central canal stenosis at ${level}.`)).toBe('L4-L5 central SEVERE')
  })

  it.each([
    ['L5/S1', 'L5-S1'],
    ['L5-1', 'L5-S1'],
    ['腰5/骶1', 'L5-S1'],
    ['C5-6', 'C5-C6'],
    ['颈5/6', 'C5-C6'],
    ['C7-T1', 'C7-T1'],
    ['T11-12', 'T11-T12'],
    ['胸12/腰1', 'T12-L1'],
    ['D11/12', 'T11-T12'],
  ])('reads %s as %s', (written, level) => {
    expect(offered(`Severe central canal stenosis at ${written}.`, null)).toBe(`${level} central SEVERE`)
  })

  it.each([
    ['from L2-3 to L4-5', ['L2-L3', 'L3-L4', 'L4-L5']],
    ['at L3-4 through L5-S1', ['L3-L4', 'L4-L5', 'L5-S1']],
    ['from L3 to L5', ['L3-L4', 'L4-L5']],
    ['at L4-S1', ['L4-L5', 'L5-S1']],
    ['at L3-4 and L4-5', ['L3-L4', 'L4-L5']],
    ['at L3/4, 4/5 and 5/1', ['L3-L4', 'L4-L5', 'L5-S1']],
  ])('counts out %s', (where, levels) => {
    expect(offered(`Moderate canal stenosis ${where}.`)).toBe(
      levels.map((level) => `${level} central MODERATE`).join(', '),
    )
  })

  it.each(['at L4', 'at L3/5', 'at L4-7', 'at L5-4', 'at multiple levels', ''])(
    'offers nothing for a grade %s',
    (where) => {
      expect(offered(`Severe canal stenosis ${where}.`)).toBe('')
    },
  )

  it('is not misled by a level that is only compared with, or where the cord ends', () => {
    expect(offered('L4-5: severe canal stenosis, worse than at L3-4.')).toBe('L4-L5 central SEVERE')
    expect(offered('The conus ends at L1-2. No canal stenosis.')).toBe('')
  })

  it('keeps to the level that a paragraph opens with, and no further', () => {
    expect(offered('At L4-5, a disc bulge. Mild canal stenosis.\n\nModerate canal stenosis.')).toBe(
      'L4-L5 central MILD',
    )
  })

  it('gives every level of the region only to what is said of every level', () => {
    expect(offered('No canal stenosis at any level.', 'CERVICAL')).toBe(
      ['C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1'].map((level) => `${level} central NONE`).join(', '),
    )
    expect(offered('No canal stenosis at any level.', null)).toBe('')
    expect(offered('No canal stenosis.')).toBe('')
  })

  it('tells several levels of one sentence apart', () => {
    expect(offered('Mild canal stenosis at L2-3, moderate at L3-4, and severe at L4-5.')).toBe(
      'L2-L3 central MILD, L3-L4 central MODERATE, L4-L5 central SEVERE',
    )
    expect(offered('Mild and severe canal stenosis at L3-4 and L4-5, respectively.')).toBe(
      'L3-L4 central MILD, L4-L5 central SEVERE',
    )
  })

  it.each([
    'L4-5: mild canal stenosis. One level up, severe canal stenosis.',
    'L4-5: mild canal stenosis. The next level shows severe canal stenosis.',
    'L4-5: mild canal stenosis, severe above the fusion.',
    'L4/5椎管轻度狭窄。上一节段椎管重度狭窄。',
  ])('does not count from one level to another: "%s"', (text) => expect(offered(text)).toBe('L4-L5 central MILD'))

  it.each([
    'L3-4 and L4-5: moderate canal stenosis at the former and severe at the latter.',
    'L3/4、L4/5椎管狭窄,前者轻度,后者重度。',
  ])('does not tell the former from the latter: "%s"', (text) => expect(offered(text)).toBe(''))

  it.each([
    'No foraminal stenosis except mild left at L5-S1.',
    'No canal stenosis other than mild at L4-5.',
    'Except for L4-5, the canal is patent.',
    'The canal is patent above L4-5.',
    'The canal is patent at L3-4 and above.',
    '除L4/5外，余节段椎管通畅。',
    '除L4/5、L5/S1外，椎管通畅。',
    'L4/5以上椎管通畅。',
  ])('offers no absence at a level that is left out: "%s"', (text) => expect(offered(text)).toBe(''))

  it.each([
    'L4-5 and to a lesser extent L3-4 severe canal stenosis.',
    'L4-5 severe canal stenosis; the other levels have no canal stenosis.',
  ])('leaves a grade with the level it stands at: "%s"', (text) => expect(offered(text)).toBe('L4-L5 central SEVERE'))

  it('keeps what stands in two lists from the clauses beside them', () => {
    expect(offered('L3/4、L4/5侧隐窝变窄，分别为轻度及重度；L5/S1右侧椎间孔中度狭窄。')).toBe(
      'L5-S1 foramen R MODERATE',
    )
    expect(offered('Bulges at L3-4 and L4-5 measure 3 and 5 mm respectively; there is severe canal stenosis.')).toBe('')
  })

  it.each([
    [
      'the conus ends at L1 at L3-4 there is mild canal stenosis and at the L4-5 level there is severe canal stenosis',
      'L3-L4 central MILD, L4-L5 central SEVERE',
    ],
    [
      'there is mild canal stenosis at L3-4 there is severe canal stenosis at L4-5',
      'L3-L4 central MILD, L4-L5 central SEVERE',
    ],
    ['at L3-4 there is mild canal stenosis at L4-5 there is severe canal stenosis cannot be excluded', ''],
    ['it is possible that at L4-5 there is severe canal stenosis and at L5-S1 there is mild canal stenosis', ''],
  ])('gives each its own in a sentence without stops: "%s"', (text, cells) => expect(offered(text)).toBe(cells))
})

describe('grades', () => {
  it.each([
    ['mild to moderate', 'MODERATE'],
    ['mild-to-moderate', 'MODERATE'],
    ['mild/moderate', 'MODERATE'],
    ['moderate/severe', 'SEVERE'],
    ['moderate to severe', 'SEVERE'],
    ['moderately severe', 'SEVERE'],
    ['minimal', 'MILD'],
    ['slight', 'MILD'],
    ['marked', 'SEVERE'],
    ['high-grade', 'SEVERE'],
    ['critical', 'SEVERE'],
  ])('offers the worse of "%s"', (words, grade) => {
    expect(offered(`L4-5: ${words} central canal stenosis.`)).toBe(`L4-L5 central ${grade}`)
  })

  it.each([
    ['轻度', 'MILD'],
    ['轻-中度', 'MODERATE'],
    ['轻中度', 'MODERATE'],
    ['轻至中度', 'MODERATE'],
    ['中度', 'MODERATE'],
    ['中-重度', 'SEVERE'],
    ['中重度', 'SEVERE'],
    ['重度', 'SEVERE'],
    ['轻~中度', 'MODERATE'],
  ])('offers the worse of %s', (words, grade) => {
    expect(offered(`L4/5椎管${words}狭窄。`)).toBe(`L4-L5 central ${grade}`)
  })

  it.each([
    'canal is patent',
    'spinal canal is widely patent',
    'no canal stenosis',
    'without evidence of canal stenosis',
    'negative for canal stenosis',
    'the canal is not narrowed',
    'no significant canal narrowing',
    'the canal is unremarkable',
    'canal: none',
    'canal of normal calibre',
    'neither canal stenosis nor fracture',
  ])('hears none in "%s"', (words) => {
    expect(offered(`L4-5: ${words}.`)).toContain('L4-L5 central NONE')
  })

  it.each(['未见狭窄', '无狭窄', '通畅', '没有明显狭窄', '未见明显狭窄', '无明显狭窄', '大小形态正常'])(
    'hears none in 椎管%s',
    (words) => {
      expect(offered(`L4/5椎管${words}。`)).toBe('L4-L5 central NONE')
    },
  )

  it.each([
    'no severe canal stenosis',
    'no high-grade canal stenosis',
    'no progressive canal stenosis',
    'no new canal stenosis',
    'canal stenosis is not severe',
  ])('does not hear none in "%s"', (words) => expect(offered(`L4-5: ${words}.`)).toBe(''))
})

describe('what is not a finding', () => {
  it.each([
    'possible severe canal stenosis',
    'severe canal stenosis cannot be excluded',
    'suspected severe canal stenosis',
    'this may represent severe canal stenosis',
    'questionable severe canal stenosis',
    '? severe canal stenosis',
    'severe canal stenosis is suspected',
    'at least moderate canal stenosis',
  ])('is hedged: %s', (words) => expect(offered(`L4-5: ${words}.`)).toBe(''))

  it.each([
    '椎管重度狭窄不除外',
    '可疑椎管重度狭窄',
    '椎管重度狭窄待排',
    '考虑椎管重度狭窄可能',
    '不能排除椎管重度狭窄',
  ])('is hedged: %s', (words) => expect(offered(`L4/5${words}。`)).toBe(''))

  it.each([
    'severe disc bulge',
    'moderate facet arthropathy',
    'severe disc space narrowing',
    'mild central disc protrusion',
    'severe left foraminal disc extrusion',
    'marked ligamentum flavum thickening',
    'moderate Modic changes',
    'mild scoliosis',
    'severe facet joint narrowing',
    'mild effacement of the thecal sac',
    'disc bulge mildly indents the thecal sac',
    'grade 2 facet arthropathy',
    'mild anterolisthesis',
    'Schizas grade C',
  ])('is the grade of something else: %s', (words) => expect(offered(`L4-5: ${words}.`)).toBe(''))

  it.each(['椎间隙重度狭窄', '椎间盘中度膨出', '小关节重度退变', '黄韧带中度增厚', '硬膜囊轻度受压', '中央型重度突出'])(
    'is the grade of something else: %s',
    (words) => expect(offered(`L4/5${words}。`)).toBe(''),
  )

  it.each([
    'INDICATION',
    'Clinical history',
    'Reason for exam',
    'TECHNIQUE',
    'COMPARISON',
    '临床诊断',
    '检查技术',
    '病史',
  ])('stands under %s', (heading) => {
    expect(offered(`${heading}: severe canal stenosis at L4-5.\nFINDINGS: L3-4: mild canal stenosis.`)).toBe(
      'L3-L4 central MILD',
    )
  })

  it('was so earlier', () => {
    expect(offered('L4-5: previously moderate, now severe canal stenosis.')).toBe('L4-L5 central SEVERE')
    expect(offered('L4-5: severe canal stenosis (previously moderate).')).toBe('L4-L5 central SEVERE')
    expect(offered('L4-5: canal stenosis has improved from severe to mild.')).toBe('L4-L5 central MILD')
    expect(offered('L4/5椎管重度狭窄(原为中度)。')).toBe('L4-L5 central SEVERE')
  })
})

describe('sides', () => {
  it.each([
    ['mild right and moderate left foraminal stenosis', '@ foramen L MODERATE, @ foramen R MILD'],
    ['foraminal stenosis, moderate on the right and mild on the left', '@ foramen L MILD, @ foramen R MODERATE'],
    ['foramina: right mild, left moderate', '@ foramen L MODERATE, @ foramen R MILD'],
    ['moderate bilateral foraminal stenosis', '@ foramen L MODERATE, @ foramen R MODERATE'],
    ['moderate foraminal stenosis, left greater than right', '@ foramen L MODERATE, @ foramen R MODERATE'],
    ['moderate foraminal stenosis (L>R)', '@ foramen L MODERATE, @ foramen R MODERATE'],
    ['mild narrowing of both lateral recesses', '@ recess L MILD, @ recess R MILD'],
    ['severe R subarticular stenosis', '@ recess R SEVERE'],
    ['right foramen patent, left mildly narrowed', '@ foramen L MILD, @ foramen R NONE'],
    ['no left foraminal stenosis', '@ foramen L NONE'],
    ['on the left there is moderate foraminal stenosis', '@ foramen L MODERATE'],
    ['moderate foraminal stenosis', ''],
    ['severe left-sided stenosis', ''],
    ['severe left foraminal stenosis; the opposite foramen is patent', '@ foramen L SEVERE'],
    ['severe left foraminal stenosis. The other foramen is patent', '@ foramen L SEVERE'],
    ['a left foraminal protrusion, the contralateral foramen being normal', ''],
    ['no foraminal stenosis on this side', ''],
    ['L exit foramen mildly narrowed', '@ foramen L MILD'],
    ['foraminal stenosis (R/L): severe/none', ''],
    ['right/left foraminal stenosis: severe/mild', ''],
    ['mild to severe foraminal stenosis, worst on the left', ''],
    ['mild narrowing of the R+L foramina', '@ foramen L MILD, @ foramen R MILD'],
  ])('in "%s"', (words, cells) => expect(offered(`L4-5: ${words}.`)).toBe(L(cells)))

  it.each([
    ['左侧侧隐窝重度狭窄,右侧侧隐窝通畅', '@ recess L SEVERE, @ recess R NONE'],
    ['左侧隐窝轻度狭窄', '@ recess L MILD'],
    ['双侧隐窝轻度狭窄', '@ recess L MILD, @ recess R MILD'],
    ['双侧椎间孔狭窄,左侧重度,右侧轻度', '@ foramen L SEVERE, @ foramen R MILD'],
    ['左、右侧椎间孔轻度狭窄', '@ foramen L MILD, @ foramen R MILD'],
    ['右侧椎间孔较左侧狭窄明显', ''],
    ['左侧椎间孔重度狭窄,对侧椎间孔通畅', '@ foramen L SEVERE'],
    ['双侧椎间孔狭窄,右侧为著,重度', ''],
    ['椎间孔狭窄(左/右:重度/轻度)', ''],
  ])('in %s', (words, cells) => expect(offered(`L4/5${words}。`)).toBe(L(cells)))
})

describe('several structures in one sentence', () => {
  it.each([
    ['mild disc bulge with severe central canal stenosis', '@ central SEVERE'],
    [
      'mild facet arthropathy, moderate canal and bilateral foraminal stenosis',
      '@ central MODERATE, @ foramen L MODERATE, @ foramen R MODERATE',
    ],
    ['severe canal stenosis and bilateral foraminal stenosis', '@ central SEVERE'],
    ['moderate canal stenosis but no foraminal stenosis', '@ central MODERATE, @ foramen L NONE, @ foramen R NONE'],
    ['no disc bulge, canal stenosis, or foraminal narrowing', '@ central NONE, @ foramen L NONE, @ foramen R NONE'],
    ['no canal stenosis, mild left foraminal stenosis', '@ central NONE, @ foramen L MILD'],
    ['the canal remains patent despite mild narrowing', ''],
  ])('in "%s"', (words, cells) => expect(offered(`L4-5: ${words}.`)).toBe(L(cells)))

  it.each([
    ['椎管及双侧侧隐窝轻度狭窄', '@ central MILD, @ recess L MILD, @ recess R MILD'],
    ['未见椎管狭窄,双侧侧隐窝变窄', '@ central NONE'],
    ['椎管未见狭窄,但左侧椎间孔轻度狭窄', '@ central NONE, @ foramen L MILD'],
  ])('in %s', (words, cells) => expect(offered(`L4/5${words}。`)).toBe(L(cells)))
})

describe('slip', () => {
  it.each([
    ['Grade 1 anterolisthesis of L4 on L5.', 'L4-L5 slip 1'],
    ['Grade I-II spondylolisthesis at L5-S1.', 'L5-S1 slip 2'],
    ['L5 on S1 anterolisthesis, Meyerding grade III.', 'L5-S1 slip 3'],
    ['Grade 1 anterolisthesis of L4.', 'L4-L5 slip 1'],
    ['No spondylolisthesis at L4-5.', 'L4-L5 slip 0'],
    ['L4椎体Ⅰ度前滑脱。', 'L4-L5 slip 1'],
    ['腰5椎体向前滑脱,约Ⅱ度。', 'L5-S1 slip 2'],
    ['Mild anterolisthesis of L4 on L5.', ''],
    ['5 mm anterolisthesis of L4 on L5.', ''],
    ['Possible grade 1 anterolisthesis of L4 on L5.', ''],
    ['No spondylolisthesis.', ''],
  ])('in "%s"', (text, cells) => expect(offered(text)).toBe(cells))
})

describe('several statements of one cell', () => {
  it('offers the worse of findings and impression', () => {
    expect(offered('FINDINGS: L4-5: moderate canal stenosis.\nIMPRESSION: L4-5 severe canal stenosis.')).toBe(
      'L4-L5 central SEVERE',
    )
  })

  it('lets an addendum replace what it states anew', () => {
    expect(offered('L4-5: severe canal stenosis.\nADDENDUM: The canal stenosis at L4-5 is moderate.')).toBe(
      'L4-L5 central MODERATE',
    )
  })

  it.each([
    'ADDENDUM: The foraminal stenosis at L4-5 is on the right, not the left.',
    'ADDENDUM: Left and right were transposed above.',
    'Addendum: should read right foraminal stenosis at L4-5.',
  ])('withdraws what an addendum takes back: %s', (addendum) => {
    expect(offered(`L4-5: moderate left foraminal stenosis. Severe canal stenosis.\n${addendum}`)).toBe(
      'L4-L5 central SEVERE',
    )
  })
})

describe('measurements', () => {
  it.each([
    ['L4-5: AP diameter of the canal is 9 mm.', 'L4-L5 apCanalMm 9'],
    ['L4-5: the dural sac has an area of 72 mm2.', 'L4-L5 dscaMm2 72'],
    ['腰4/5椎管前后径约0.9cm。', 'L4-L5 apCanalMm 9'],
    ['L4-5: 4 mm of translation between flexion and extension.', 'L4-L5 dynamicTranslationMm 4'],
    ['L4-5: disc protrusion of 8 mm AP narrows the canal.', ''],
    ['L4-5: AP canal diameter previously 9 mm.', ''],
  ])('in "%s" are no grades', (text, fields) => {
    expect(measured(text)).toBe(fields)
    expect(offered(text)).toBe('')
  })
})

describe('a table', () => {
  it('is read by its columns', () => {
    const table =
      'Level | Central canal | Right foramen | Left foramen\nL3-L4 | mild | none | moderate\nL4-L5 | severe | - | mild'
    expect(offered(table)).toBe(
      'L3-L4 central MILD, L3-L4 foramen L MODERATE, L3-L4 foramen R NONE, L4-L5 central SEVERE, L4-L5 foramen L MILD',
    )
  })
})
