import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { anMr, dicomFile, pixels16, SYNTAX } from '../support/dicom.ts'
import { readQrPath } from '../support/qr-reader.ts'
import { expect, test } from './fixtures.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { awaitingCoSignature, cleared } from './ready.ts'

const OPEN = { name: 'Handout', exact: true } as const

async function openHandout(page: Page, patientId: string): Promise<void> {
  await page.goto(`/patients/${patientId}/clearance`)
  await page.getByText('Why: the findings behind it').click()
  await page.getByRole('link', OPEN).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/your doctor's advice/)
}

/** The address that a paper's code leads to, read from the modules on the page. */
async function scanned(page: Page): Promise<string> {
  const picture = page.getByRole('img', { name: 'QR code that leads to the status of this paper' })
  const size = Number((await picture.getAttribute('viewBox'))?.split(' ')[2])
  return readQrPath((await picture.locator('path').getAttribute('d')) ?? '', size)
}

async function pagesOf(page: Page): Promise<number> {
  return (await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).numPages
}

/** The size of a paper's text in print, in points: three quarters of a CSS pixel each. */
async function printedSize(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  const size = await page.getByRole('article').evaluate((paper) => Number.parseFloat(getComputedStyle(paper).fontSize))
  await page.emulateMedia({ media: null })
  return size * 0.75
}

test('a handout prints on one side without the portal around it, in both languages', async ({
  clinic,
  physiotherapist: page,
}) => {
  const patient = await clinic.patient(...cleared())
  await openHandout(page, patient.patientId)
  expect(await pagesOf(page)).toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByText('TRAINING · Training facility')).toBeVisible()
  // Not 'screen', which would then be the medium that is printed.
  await page.emulateMedia({ media: null })
  await page.getByRole('link', { name: 'In Chinese' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('按摩与您的腰部：医生的建议')
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'zh-CN')
  expect(await pagesOf(page)).toBe(1)
})

test('names of 35 and 35 letters and two signatures still print on one side in legible letters, in both languages', async ({
  clinic,
  physician: page,
}) => {
  const patient = await new PatientPages(page).register({
    familyName: 'Wolfeschlegelsteinhausenbergerdorff',
    givenName: 'Maximiliana-Theodora-Wilhelmine-Ann',
    mrn: `PAPER-${Date.now()}`,
    birthDate: '1958-04-03',
  })
  for (const step of [...awaitingCoSignature(), { do: 'co-sign', daysAgo: 2 } as const])
    await clinic.step(patient, step)
  await openHandout(page, patient.patientId)
  await expect(page.getByRole('article')).toContainText('Co-signed by')
  expect(await pagesOf(page)).toBe(1)
  await page.getByRole('link', { name: 'In Chinese' }).click()
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'zh-CN')
  expect(await pagesOf(page)).toBe(1)
  // Computed sizes are rounded in their last digits.
  expect(await printedSize(page)).toBeGreaterThan(9.49)
})

test('the handout is saved as a tagged PDF whose name says nothing', async ({ clinic, physiotherapist: page }) => {
  const patient = await clinic.patient(...cleared())
  await openHandout(page, patient.patientId)
  for (const [link, title] of [
    ['In English', "Massage and your low back: your doctor's advice"],
    ['In Chinese', '按摩与您的腰部：医生的建议'],
  ] as const) {
    const other = page.getByRole('link', { name: link })
    if ((await other.count()) > 0) await other.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as PDF' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('handout.pdf')
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(await download.path())))
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: title })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { text, totalPages } = await extractText(pdf, { mergePages: true })
    expect(totalPages).toBe(1)
    expect(text).toContain(patient.familyName.toUpperCase())
  }
})

test('anybody may ask whether a paper is current, and learns nothing else', async ({
  browser,
  clinic,
  physiotherapist,
}) => {
  const patient = await clinic.patient(...cleared())
  await openHandout(physiotherapist, patient.patientId)
  const address = await scanned(physiotherapist)
  const stranger = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const answer = await stranger.goto(address)
  expect(answer?.headers()['cache-control']).toBe('no-store')
  const main = stranger.getByRole('main')
  await expect(main).toContainText('This paper is current')
  for (const secret of [patient.familyName, patient.givenName, patient.mrn, patient.birthDate, 'massage,']) {
    await expect(stranger.locator('body')).not.toContainText(secret)
  }
  await clinic.step(patient, { do: 'suspend', daysAgo: 0, reason: 'More pain.' })
  await stranger.reload()
  await expect(main).toContainText('This paper is out of date')
  for (const code of ['0'.repeat(26), 'x', '%27%3B--', address.slice(-26).split('').reverse().join('')]) {
    await stranger.goto(address.replace(/[^/]+$/, code))
    await expect(main).toContainText('This code is not known')
  }
  const chinese = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await chinese.goto(address)
  await expect(chinese.getByRole('main')).toContainText('这份打印件已经失效')
  await expect(chinese.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await chinese.getByRole('button', { name: 'English' }).click()
  await expect(chinese.getByRole('main')).toContainText('This paper is out of date')
  await physiotherapist.reload()
  await expect(physiotherapist.getByRole('heading', { level: 1 })).toHaveText('No paper can be printed now')
})

test('a page in English fetches no Chinese font', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url())
  })
  await page.goto('/status/x')
  await expect(page.getByRole('main')).toContainText('This code is not known')
  expect(fonts).toEqual([])
  expect(await page.locator('link[rel=stylesheet]').count()).toBeLessThan(4)
})

const fileInput = (page: Page): Locator =>
  page.getByRole('group', { name: 'Images as a DICOM file' }).locator('input[type=file]')
const aFile = (bytes: Uint8Array) => ({ name: 'image.dcm', mimeType: 'application/dicom', buffer: Buffer.from(bytes) })

test('a dropped image offers its header; somebody else’s must be answered before anything is saved', async ({
  clinic,
  physician: page,
}) => {
  const patient = await clinic.patient()
  await page.goto(`/patients/${patient.patientId}/imaging/new`)
  const before = await clinic.rows()
  await fileInput(page).setInputFiles(aFile(new TextEncoder().encode('no image')))
  await expect(page.getByText('This is not a DICOM file.')).toBeVisible()

  const picture = pixels16(Array.from({ length: 64 * 64 }, (_, place) => place))
  const elements = anMr([
    ['00280010', 'US', 64],
    ['00280011', 'US', 64],
    ['7FE00010', 'OW', picture],
    ['00080020', 'DA', '20250110'],
  ])
  await fileInput(page).setInputFiles(aFile(dicomFile(elements, SYNTAX.implicit)))
  await expect(page.getByRole('img', { name: 'Image of 64 by 64 pixels' })).toBeVisible()
  // Offered, and not entered.
  await expect(page.locator('input[name=modality]:checked')).toHaveCount(0)
  await page.getByRole('button', { name: 'Use: Date of the images' }).click()
  await expect(page.locator('input[name=studyDate]')).toHaveValue('2025-01-10')
  await page.getByRole('button', { name: 'Use all' }).click()
  await expect(page.locator('input[name=modality]:checked')).toHaveValue('MR')
  await expect(page.locator('input[name=region]:checked')).toHaveValue('LUMBAR')
  await expect(page.locator('input[name=dicomStudyUid]')).toHaveValue('1.2.826.0.1.3680043.2')

  const level = page.getByRole('slider', { name: /^Level/ })
  await level.focus()
  const was = await level.inputValue()
  await level.press('PageUp')
  await expect(level).not.toHaveValue(was)

  await page.getByRole('radio', { name: /^\d? ?Yes, I have reviewed them$/ }).check()
  await page.getByRole('button', { name: 'Save and assess' }).first().click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toContainText('Are these the images of the patient whose record is open?')
  expect((await clinic.rows()).imaging_study).toBe(before.imaging_study)
  await page.getByRole('radio', { name: 'No, they are somebody else’s' }).check()
  await page.getByRole('button', { name: 'Save and assess' }).first().click()
  await expect(summary).toContainText('Images of somebody else are not recorded here')
  await page.getByRole('radio', { name: 'Yes, they are this patient’s' }).check()
  await page.getByRole('button', { name: 'Save and assess' }).first().click()
  await expect(page).toHaveURL(/\/assessments\/new/)
  expect((await clinic.rows()).imaging_study).toBe(Number(before.imaging_study) + 1)
})
