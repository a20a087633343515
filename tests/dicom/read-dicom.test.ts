import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DicomHeader } from '#lib/dicom/header'
import { offersOf } from '#lib/dicom/offer'
import { fullWindow, greyPixels, valuesOf } from '#lib/dicom/pixels'
import { HEADER_BYTES, readDicom } from '#lib/dicom/read-dicom'
import { anMr, type DicomElement, dicomFile, pixels16, SYNTAX, written } from '../support/dicom.ts'

const read = (file: Uint8Array) => readDicom(file.subarray(0, HEADER_BYTES), file.length)

function headerOf(file: Uint8Array): DicomHeader {
  const reading = read(file)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.header
}

function valuesIn(file: Uint8Array): readonly number[] {
  const { image } = headerOf(file)
  if (!image.shown) throw new Error(image.why)
  return [...valuesOf(image, file.subarray(image.offset, image.offset + image.bytes))]
}

const bigEndianPixels: DicomElement = ['7FE00010', 'OW', pixels16([0, 100, 200, 300, 400, 4095], true)]

describe('reading a DICOM file', () => {
  it.each([
    ['explicit little endian', dicomFile(anMr())],
    ['implicit little endian', dicomFile(anMr(), SYNTAX.implicit)],
    ['explicit big endian, retired', dicomFile(anMr([bigEndianPixels]), SYNTAX.bigEndian)],
  ])('finds the same header and pixels in %s', (_, file) => {
    expect(headerOf(file)).toMatchObject({
      modality: 'MR',
      studyDate: '2026-11-18',
      bodyPart: 'LSPINE',
      studyUid: '1.2.826.0.1.3680043.2',
      accessionNumber: 'ACC-7',
      patientName: 'WANG^LI',
      birthDate: '1958-04-03',
      image: { shown: true, rows: 2, columns: 3 },
    })
    expect(valuesIn(file)).toEqual([0, 100, 200, 300, 400, 4095])
  })

  it('offers what the form has words for, and nothing that it would refuse', () => {
    const offers = (edits: readonly DicomElement[]) =>
      Object.fromEntries(
        offersOf(headerOf(dicomFile(anMr(edits))), '2026-11-22').map(({ field, value }) => [field, value]),
      )
    expect(offers([])).toEqual({
      modality: 'MR',
      region: 'LUMBAR',
      studyDate: '2026-11-18',
      dicomStudyUid: '1.2.826.0.1.3680043.2',
      accessionNumber: 'ACC-7',
    })
    expect(offers([['00080060', 'CS', 'DX']])).toMatchObject({ modality: 'XR' })
    expect(offers([['00180015', 'CS', 'C_SPINE']])).toMatchObject({ region: 'CERVICAL' })
    const odd: readonly DicomElement[] = [
      ['00080060', 'CS', 'US'],
      ['00180015', 'CS', 'SPINE'],
      ['00080020', 'DA', '20261123'],
      ['0020000D', 'UI', '<script>'],
      ['00080050', 'SH', ''],
    ]
    expect(offers(odd)).toEqual({})
  })

  it.each([
    ['20261118', '2026-11-18'],
    ['2026.11.18', '2026-11-18'],
    ['20261131', null],
    ['20260229', null],
    ['20240229', '2024-02-29'],
    ['18.11.2026', null],
    ['', null],
    ['00000000', null],
  ])('reads the date %j as %j', (text, date) => {
    expect(headerOf(dicomFile(anMr([['00080020', 'DA', text]]))).studyDate).toBe(date)
  })

  it.each([
    ['ISO_IR 192', (text: string) => Buffer.from(text, 'utf8')],
    // 王丽 and its separator in GB 18030, which has no encoder in the platform.
    ['GB18030', () => Buffer.from([0x57, 0x41, 0x4e, 0x47, 0x5e, 0x4c, 0x49, 0x3d, 0xcd, 0xf5, 0x5e, 0xc0, 0xf6])],
  ])('reads names in %s', (set, encode) => {
    const file = dicomFile(
      [
        ['00080005', 'CS', Buffer.from(set)],
        ['00100010', 'PN', 'WANG^LI=王^丽'],
      ],
      SYNTAX.explicit,
      encode,
    )
    expect(headerOf(file).patientName).toBe('WANG^LI=王^丽')
  })
})

describe('the picture', () => {
  it.each([
    [
      'signed values',
      [
        ['00280101', 'US', 16],
        ['00280103', 'US', 1],
        ['7FE00010', 'OW', pixels16([-1, -32768, 0, 1, 2, 3])],
      ],
      [-1, -32768, 0, 1, 2, 3],
    ],
    [
      'signed values of twelve bits',
      [
        ['00280103', 'US', 1],
        ['7FE00010', 'OW', pixels16([0xfff, 0x800, 0, 1, 2, 0x7ff])],
      ],
      [-1, -2048, 0, 1, 2, 2047],
    ],
    [
      'rescaled values',
      [
        ['00281052', 'DS', '-1024'],
        ['00281053', 'DS', '2'],
      ],
      [-1024, -824, -624, -424, -224, 7166],
    ],
    [
      'eight bits',
      [
        ['00280100', 'US', 8],
        ['00280101', 'US', 8],
        ['7FE00010', 'OB', Uint8Array.of(0, 1, 2, 3, 254, 255)],
      ],
      [0, 1, 2, 3, 254, 255],
    ],
    [
      'the first of several frames',
      [
        ['00280008', 'IS', '2'],
        ['7FE00010', 'OW', pixels16([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])],
      ],
      [1, 2, 3, 4, 5, 6],
    ],
  ] as const)('has %s', (_, edits, values) => {
    expect(valuesIn(dicomFile(anMr(edits as readonly DicomElement[])))).toEqual(values)
  })

  it.each([
    ['JPEG', anMr(), SYNTAX.jpeg, 'compressed'],
    ['JPEG 2000', anMr(), SYNTAX.jpeg2000, 'compressed'],
    ['run lengths', anMr(), SYNTAX.rle, 'compressed'],
    [
      'colours',
      anMr([
        ['00280004', 'CS', 'RGB'],
        ['00280002', 'US', 3],
      ]),
      SYNTAX.explicit,
      'colour',
    ],
    ['32 bits', anMr([['00280100', 'US', 32]]), SYNTAX.explicit, 'unusual'],
    ['no rows', anMr([['00280010', 'US', 0]]), SYNTAX.explicit, 'unusual'],
    ['65535 rows', anMr([['00280010', 'US', 65535]]), SYNTAX.explicit, 'unusual'],
    ['fewer pixels than it says', anMr([['00280010', 'US', 8000]]), SYNTAX.explicit, 'truncated'],
    ['none', anMr().filter(([tag]) => tag !== '7FE00010'), SYNTAX.explicit, 'none'],
  ] as const)('is not shown of %s, and the header is read all the same', (_, elements, syntax, why) => {
    const header = headerOf(dicomFile(elements, syntax))
    expect(header.image).toEqual({ shown: false, why })
    expect(header.studyDate).toBe('2026-11-18')
  })

  it('is black and white at the ends of its window, and grey between', () => {
    const values = Float32Array.of(-1000, 0, 50, 100, 1000)
    const grey = (inverted: boolean) =>
      [...greyPixels(values, { center: 50.5, width: 101 }, inverted)].filter((_, at) => at % 4 === 0)
    expect(grey(false)).toEqual([0, 0, 128, 255, 255])
    expect(grey(true)).toEqual([255, 255, 128, 0, 0])
    expect(fullWindow(values)).toEqual({ center: 0.5, width: 2001 })
    expect(greyPixels(Float32Array.of(4, 5), { center: 5, width: 1 }, false)[4]).toBe(255)
  })

  it('starts at the window that the file names, or at everything there is', () => {
    const named = dicomFile(
      anMr([
        ['00281050', 'DS', '40\\300'],
        ['00281051', 'DS', '400\\1500'],
      ]),
    )
    expect(headerOf(named).image).toMatchObject({ window: { center: 40, width: 400 } })
    for (const width of ['0', '-5', 'NaN', '1e999', '']) {
      const file = dicomFile(
        anMr([
          ['00281050', 'DS', '40'],
          ['00281051', 'DS', width],
        ]),
      )
      expect(headerOf(file).image).toMatchObject({ window: null })
    }
  })
})

describe('a file that means no good', () => {
  const whole = dicomFile(anMr())

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('Dear colleague,'.repeat(50)), 'not-dicom'],
    [
      'a PDF with the letters in the right place',
      Buffer.concat([Buffer.alloc(128, '%PDF'), Buffer.from('DICX')]),
      'not-dicom',
    ],
    ['a packed header', dicomFile(anMr(), SYNTAX.deflated), 'deflated'],
  ])('gets a reason: %s', (_, file, problem) => {
    expect(read(file)).toEqual({ ok: false, problem })
  })

  it('is read up to its picture, whatever its length claims to be', () => {
    const claims = Buffer.concat([
      dicomFile(anMr().filter(([tag]) => tag !== '7FE00010')),
      written(['7FE00010', 'OW', pixels16([1])], SYNTAX.explicit, undefined, 0xfffffff0),
    ])
    expect(readDicom(claims, claims.length)).toMatchObject({ ok: true, header: { image: { why: 'truncated' } } })
  })

  it('is not read beyond its first two megabytes', () => {
    const private_: DicomElement = ['00091010', 'OB', new Uint8Array(HEADER_BYTES)]
    expect(read(dicomFile([private_, ...anMr()]))).toEqual({ ok: false, problem: 'too-long' })
  })

  it('does not name a person by a text of a thousand letters', () => {
    expect(headerOf(dicomFile(anMr([['00100010', 'PN', 'A'.repeat(5000)]]))).patientName).toBeNull()
  })

  it('has an answer wherever it was cut off', () => {
    for (let end = 0; end < whole.length; end += 1) {
      const reading = read(whole.subarray(0, end))
      if (reading.ok && reading.header.image.shown) throw new Error(`a picture of ${end} of ${whole.length} bytes`)
    }
  })

  it('has an answer whatever byte was changed', () => {
    const bytes = fc.array(fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(bytes, fc.constantFrom(SYNTAX.explicit, SYNTAX.implicit, SYNTAX.bigEndian), (changes, syntax) => {
        const file = dicomFile(anMr(), syntax)
        for (const { at, to } of changes) file[Math.min(at, file.length - 1)] = to
        const reading = read(file)
        if (reading.ok && reading.header.image.shown) {
          const { offset, bytes: length } = reading.header.image
          expect(offset + length).toBeLessThanOrEqual(file.length)
        }
      }),
      { numRuns: process.env.CLEARSPINE_TIER === 'full' ? 200_000 : 3_000 },
    )
  })

  it.each([
    [
      'sequences in sequences, each without an end',
      Buffer.from([0x08, 0, 0x15, 0x11, 0x53, 0x51, 0, 0, 255, 255, 255, 255, 0xfe, 255, 0, 0xe0, 255, 255, 255, 255]),
    ],
    ['items without an end', Buffer.from([0xfe, 255, 0, 0xe0, 255, 255, 255, 255])],
    ['unknown values without an end', Buffer.from([0x09, 0, 0x10, 0x10, 0x55, 0x4e, 0, 0, 255, 255, 255, 255])],
    ['elements of no length', Buffer.from([0x08, 0, 0x15, 0x11, 0x4c, 0x4f, 0, 0])],
  ])('comes to an end: %s, two megabytes of them', (_, unit) => {
    const start = dicomFile([['00080060', 'CS', 'MR']])
    const many = Buffer.concat([start, Buffer.alloc(HEADER_BYTES - start.length, unit)])
    for (const reading of [readDicom(many, many.length), readDicom(many, 2 ** 31)]) {
      expect(reading.ok ? reading.header.image : reading.problem).toBeDefined()
    }
  })
})
