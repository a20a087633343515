import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { AuditPage } from './pages/audit-page.ts'
import { cleared } from './ready.ts'

test('an administrator finds who did what for a patient, opens one act with its proof, and hands it out', async ({
  clinic,
  administrator,
}) => {
  test.setTimeout(180_000)
  const patient = await clinic.patient(...cleared(0))
  const trail = new AuditPage(administrator)

  await test.step('Results are there on arrival, each a sentence with its zone and place', async () => {
    await administrator.goto('/admin/audit')
    const first = trail.main
      .getByRole('listitem')
      .filter({ hasText: /[+-]\d\d:\d\d/ })
      .first()
    await expect(first).toContainText(/\d\d-\w{3}-\d{4} \d\d:\d\d [+-]\d\d:\d\d/)
    await expect(trail.main.getByRole('img')).toHaveAttribute('aria-label', /bars/)
  })

  await test.step('A text that cannot be read stays in the box, with what is wrong and where', async () => {
    await trail.search('wang action:advice.% from:30-Feb-2026')
    const problem = trail.main.getByRole('alert')
    await expect(problem).toContainText('At character 1: “wang” has no key.')
    await expect(problem).toContainText('“advice.%” is not an action')
    await expect(problem).toContainText('“30-Feb-2026” is not a day')
    await expect(trail.main.getByRole('searchbox')).toHaveValue('wang action:advice.% from:30-Feb-2026')
  })

  await test.step('The patient is found by record number, and no name stands in the address', async () => {
    await trail.openFor(patient.mrn)
    await trail.expectEntry(/signed advice/)
    expect(decodeURIComponent(administrator.url())).not.toContain(patient.mrn)
    await expect(trail.main.getByRole('searchbox')).toHaveValue(/^patient:/)
  })

  await test.step('A facet narrows as if it had been typed', async () => {
    await trail.main
      .getByRole('navigation', { name: 'Action' })
      .getByRole('link', { name: /^Advice/ })
      .click()
    await expect(trail.main.getByRole('searchbox')).toHaveValue(/action:advice\.\*/)
    await trail.expectEntry(/signed advice/)
  })

  await test.step('The search is kept and asked again', async () => {
    await trail.main.getByText('Save this search').first().click()
    const name = `Advice ${patient.mrn}`
    await trail.main.getByLabel('Name').fill(name)
    await trail.main.getByRole('button', { name: 'Save this search' }).click()
    await trail.main.getByRole('link', { name, exact: true }).click()
    await expect(administrator).toHaveURL(/action=advice/)
  })

  await test.step('The entry shows where it stands and its proof, and not what it said', async () => {
    await trail.main
      .getByRole('listitem')
      .filter({ hasText: 'signed advice' })
      .getByRole('link', { name: /Open entry of/ })
      .click()
    await expect(trail.main.getByRole('heading', { level: 1 })).toHaveText('Audit entry')
    await expect(trail.main.getByText('not what it said: clinical content')).toBeVisible()
    const download = administrator.waitForEvent('download')
    await trail.main.getByRole('link', { name: 'Download the proof' }).click()
    const proof = await readFile(await (await download).path(), 'utf8')
    expect(proof).toMatch(/^c2sp\.org\/tlog-proof@v1\n/)
  })

  await test.step('The disclosure report is ready for paper', async () => {
    await administrator.goto('/admin/audit/disclosure')
    await trail.main.getByLabel('Patient: name or MRN').fill(patient.mrn)
    await trail.main.getByRole('button', { name: 'Make the report' }).click()
    await expect(trail.main.getByRole('row').filter({ hasText: 'signed advice' })).toContainText('treatment')
    await expect(administrator.getByRole('region', { name: 'Patient' })).toContainText(patient.mrn)
  })

  await test.step('An export holds what the page showed', async () => {
    await trail.openFor(patient.mrn)
    await trail.main.getByRole('link', { name: 'Export these' }).click()
    const download = administrator.waitForEvent('download')
    await trail.main.getByRole('link', { name: /^NDJSON/ }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^audit-[\d-]+-to-[\d-]+-at-\d+\.ndjson$/)
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).type)).toContain('advice.signed')
  })
})
