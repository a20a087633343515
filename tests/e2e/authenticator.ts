import { createHmac } from 'node:crypto'
import { hotpCode, totpStep } from '../../lib/auth/totp.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** An authenticator app that was given the key on the page by hand. */
export class Authenticator {
  readonly #secret: Buffer

  constructor(key: string) {
    const bits = [...key.replaceAll(/\s/g, '')]
      .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
      .join('')
    this.#secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  }

  /** The six digits that it shows now. */
  code(): string {
    const hmac = (key: Uint8Array, message: Uint8Array) => createHmac('sha1', key).update(message).digest()
    return hotpCode(hmac, this.#secret, totpStep(new Date()))
  }
}
