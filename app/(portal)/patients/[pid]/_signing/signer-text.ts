import type { Actor } from '#lib/access/actor'
import { advice } from '#lib/messages/advice'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'

/** Who is signing, as the signature will print them. */
export function signerText({ name, licenceNumber }: Actor, locale: Locale): string {
  const { licence, noLicence } = advice[locale]
  return `${latinName(name)}, ${licenceNumber === null ? noLicence : licence(licenceNumber)}`
}
