import { expect, test } from './fixtures.ts'
import { cleared } from './ready.ts'

test('a list that was left open permits nobody after a minute', async ({ clinic, physiotherapist }) => {
  const { mrn, patientId } = await clinic.patient(...cleared())
  await physiotherapist.clock.install()
  await physiotherapist.goto('/work')
  const row = physiotherapist.getByRole('row').filter({ hasText: mrn })
  await expect(row).toContainText("Cleared. Do today's check first")
  await expect(row).toContainText('Check first')
  await physiotherapist.clock.runFor(61_000)
  await expect(row).toContainText('Status not confirmed')
  await expect(row).toContainText('Do not treat')
  await expect(row.getByRole('link')).toHaveAttribute('href', `/patients/${patientId}/clearance`)
})
