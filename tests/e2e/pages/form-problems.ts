import { expect, type Locator, type Page } from 'playwright/test'

/** The summary on top of a form that was refused. */
export function problemSummary(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: 'There is a problem' })
}

/**
 * Checks a refusal as a reader meets it: the summary has the focus and the sentence, the sentence leads into the field,
 * and the same sentence stands at the field.
 */
export async function expectProblem(page: Page, sentence: string): Promise<void> {
  const summary = problemSummary(page)
  await expect(summary).toBeVisible()
  const link = summary.getByRole('link', { name: sentence })
  const target = (await link.first().getAttribute('href')) ?? ''
  await link.first().click()
  const field = page.locator(`[id="${target.slice(1)}"]`)
  await expect(field).toBeFocused()
  await expect(page.locator('main').getByText(sentence, { exact: true })).not.toHaveCount(1)
}
