import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import { QrCode } from './qr-code.tsx'

type TotpPictureProps = {
  /** The otpauth address. */
  readonly address: string
  /** The secret in base32. */
  readonly secret: string
  readonly locale: Locale
}

/** The key of a new authenticator app, to be scanned or typed. */
export function TotpPicture({ address, secret, locale }: TotpPictureProps) {
  const t = factors[locale]
  return (
    <div className="flex flex-col gap-2">
      <QrCode text={address} label={t.qr} />
      <p>
        <span className="font-semibold">{t.key}</span>{' '}
        <span className="break-all font-mono">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</span>
      </p>
    </div>
  )
}
