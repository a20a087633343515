import { describe, expect, it } from 'vitest'
import { cellOfText, gradeDigits, textOfCell } from '#lib/clinical/recorded/digits'
import { detailsOf, GRID_COLUMNS, levelsOfStudy } from '#lib/clinical/recorded/grid'
import { PARAMETER_NAMES, PARAMETERS, parametersOf } from '#lib/clinical/recorded/parameters'
import { studyFields } from '#lib/clinical/recorded/study-fields'
import { studyFormSchema } from '#lib/clinical/recorded/study-form'
import { AS_OF, aStudy, blankRow, mildRow } from './a-chart.ts'

const least = { modality: 'MR', region: 'LUMBAR', studyDate: '2026-11-01', physicianReviewed: 'YES' }

const read = (fields: Record<string, string | string[]>) => studyFormSchema(AS_OF).safeParse(fields)

/** What is wrong, as field and code. */
function problems(edits: Record<string, string | string[]>, base: Record<string, string> = least) {
  const parsed = read({ ...base, ...edits })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('reading the form of a study', () => {
  it('makes a row of every level of the region, blank where nothing was typed', () => {
    const { data } = read({ ...least, 'levels.L4-L5.qualitative': '2' })
    expect(data?.levels.map(({ level }) => level)).toEqual(['L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'])
    expect(data?.levels.at(-1)).toEqual(blankRow('L5-S1'))
    expect(data?.levels.at(-2)).toEqual({ ...blankRow('L4-L5'), qualitative: 'MODERATE' })
  })

  it('keeps the four kinds of cell apart', () => {
    const typed = ['0', '8', '9', ''].map((digit, place) => [
      `levels.${levelsOfStudy('LUMBAR')[place]}.lateralRecessR`,
      digit,
    ])
    const { data } = read({ ...least, ...Object.fromEntries(typed) })
    expect(data?.levels.map(({ lateralRecessR }) => lateralRecessR)).toEqual([
      0,
      'CANNOT_ASSESS',
      'NOT_REPORTED',
      null,
      null,
    ])
  })

  it('reads back what it was amended from, but never that somebody else reviewed it', () => {
    const { id, ...study } = aStudy({
      region: 'WHOLE_SPINE',
      quality: null,
      position: 'FLEXION_EXTENSION',
      reportText: 'two\nlines',
      transitionalAnatomy: 'CANNOT_ASSESS',
      levels: levelsOfStudy('WHOLE_SPINE').map((level) =>
        level === 'L4-L5'
          ? mildRow({ schizas: 'A4', dscaMm2: 99.9, dynamicTranslationMm: 2.5, apCanalMm: 'NOT_REPORTED' })
          : blankRow(level),
      ),
    })
    const fields = studyFields(study)
    expect(fields.physicianReviewed).toBeUndefined()
    expect(read({ ...fields, physicianReviewed: 'YES' }).data).toEqual(study)
  })

  it('accepts full-width digits, as Chinese input methods write them', () => {
    const { data } = read({ ...least, 'levels.L4-L5.qualitative': '３', 'levels.L4-L5.dscaMm2': '７４．９' })
    expect(data?.levels[3]).toMatchObject({ qualitative: 'SEVERE', dscaMm2: 74.9 })
  })

  it.each<[string, Record<string, string | string[]>, string, string]>([
    ['no modality', { modality: '' }, 'modality', 'missing'],
    ['no region', { region: ' ' }, 'region', 'missing'],
    ['no word on the review', { physicianReviewed: '' }, 'physicianReviewed', 'missing'],
    ['no date', { studyDate: '' }, 'studyDate', 'missing'],
    ['a day that never was', { studyDate: '2026-02-30' }, 'studyDate', 'not-a-date'],
    ['tomorrow', { studyDate: '2026-11-23' }, 'studyDate', 'in-future'],
    ['a word of no vocabulary', { quality: 'GOOD' }, 'quality', 'not-a-choice'],
    ['a grade off its scale', { 'levels.L4-L5.qualitative': '4' }, 'levels.L4-L5.qualitative', 'not-on-scale'],
    ['a letter for a grade', { 'levels.L4-L5.schizas': 'B' }, 'levels.L4-L5.schizas', 'not-on-scale'],
    [
      'a grade 3 of a scale that ends at 2',
      { 'levels.C5-C6.foramenKimR': '3', region: 'CERVICAL' },
      'levels.C5-C6.foramenKimR',
      'not-on-scale',
    ],
    ['a scale of the neck in the back', { 'levels.L4-L5.kang': '1' }, 'levels.L4-L5.kang', 'other-region'],
    [
      'a level that the study does not show',
      { 'levels.C5-C6.qualitative': '1' },
      'levels.C5-C6.qualitative',
      'other-region',
    ],
    ['a unit with a number', { 'levels.L4-L5.dscaMm2': '75 mm' }, 'levels.L4-L5.dscaMm2', 'not-a-number'],
    ['a decimal comma', { 'levels.L4-L5.apCanalMm': '9,5' }, 'levels.L4-L5.apCanalMm', 'not-a-number'],
    ['a negative measure', { 'levels.L4-L5.facetEffusionMm': '-1' }, 'levels.L4-L5.facetEffusionMm', 'not-a-number'],
    ['more places than are kept', { 'levels.L4-L5.apCanalMm': '9.996' }, 'levels.L4-L5.apCanalMm', 'too-many-decimals'],
    ['centimetres for millimetres', { 'levels.L4-L5.dscaMm2': '7500' }, 'levels.L4-L5.dscaMm2', 'too-large'],
    [
      'translation without films',
      { position: 'SUPINE', 'levels.L4-L5.dynamicTranslationMm': '3' },
      'levels.L4-L5.dynamicTranslationMm',
      'films-not-done',
    ],
    ['a UID with letters', { dicomStudyUid: '1.2.x' }, 'dicomStudyUid', 'not-a-uid'],
    ['the same field twice', { modality: ['MR', 'CT'] }, 'modality', 'repeated'],
    ['a NUL', { reportText: 'a\u0000b' }, 'reportText', 'not-text'],
    ['half a character', { reportText: 'a\ud800b' }, 'reportText', 'not-text'],
    ['a novel', { reportText: 'x'.repeat(20_001) }, 'reportText', 'too-long'],
    ['a field of another form', { bladder: 'NORMAL' }, '', 'unknown-field'],
    ['a name that objects have', { __proto__x: '1' }, '', 'unknown-field'],
  ])('refuses %s at its field', (_, edits, field, code) => {
    expect(problems(edits)).toContainEqual([field, code])
  })

  it('refuses a number together with a reason why there is none', () => {
    const both = { 'levels.L4-L5.dscaMm2': '80', 'levels.L4-L5.dscaMm2Absence': 'NOT_REPORTED' }
    expect(problems(both)).toEqual([['levels.L4-L5.dscaMm2', 'number-and-absence']])
  })

  it('names every problem at once, and one missing region instead of all its levels', () => {
    const many = { modality: '', studyDate: '2027-01-01', 'levels.L4-L5.qualitative': 'x', 'levels.L4-L5.dscaMm2': 'y' }
    expect(problems(many).map(([field]) => field)).toEqual([
      'studyDate',
      'modality',
      'levels.L4-L5.qualitative',
      'levels.L4-L5.dscaMm2',
    ])
    expect(problems({ region: '', 'levels.L4-L5.qualitative': '2' })).toEqual([['region', 'missing']])
  })

  it('takes empty cells of another region for what they are: nothing', () => {
    expect(problems({ 'levels.C5-C6.kang': '', 'levels.C5-C6.qualitative': ' ' })).toEqual([])
  })
})

describe('digits', () => {
  it('give every grade of every scale back, and 8 and 9 mean the same everywhere', () => {
    for (const parameter of PARAMETER_NAMES.filter((name) => PARAMETERS[name].kind === 'graded')) {
      for (const { digit, grade } of gradeDigits(parameter)) {
        expect(cellOfText(parameter, digit)).toBe(grade)
        expect(textOfCell(parameter, grade)).toBe(digit)
        expect(['8', '9']).not.toContain(digit)
      }
      expect(cellOfText(parameter, '8')).toBe('CANNOT_ASSESS')
      expect(cellOfText(parameter, '9')).toBe('NOT_REPORTED')
      expect(cellOfText(parameter, '')).toBeNull()
    }
  })
})

describe('the grid', () => {
  it('and the detail together hold every parameter of a region once', () => {
    for (const region of ['LUMBAR', 'THORACIC', 'CERVICAL'] as const) {
      const all = [...GRID_COLUMNS[region], ...detailsOf(region)]
      expect(all.toSorted()).toEqual(parametersOf(region).toSorted())
    }
  })

  it('has 23 levels for the whole spine, from head to tail', () => {
    expect(levelsOfStudy('WHOLE_SPINE')).toHaveLength(23)
    expect(levelsOfStudy('WHOLE_SPINE').slice(0, 7).at(-1)).toBe('T1-T2')
  })
})
