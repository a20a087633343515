import type { Page } from 'playwright/test'

/**
 * A passkey device inside the browser (WebAuthn section 11, over Chromium's own protocol): it makes and keeps keys, counts,
 * and answers for a present and verified user until told otherwise.
 */
export async function virtualAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** The finger is somebody else's: the device refuses to say who is there. */
    failVerification: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  }
}
