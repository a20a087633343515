import { describe, expect, it } from 'vitest'
import { toHex, utf8 } from '#lib/audit/encoding'
import { nodePublicKeyOf, nodeSha256, nodeSignerOf, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { sha256 } from '#lib/audit/sha256'
import { webVerifyEd25519 } from '#lib/audit/web-crypto'

describe('SHA-256 for the browser', () => {
  it('has the digests that FIPS 180-4 gives as examples', () => {
    expect(toHex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(toHex(sha256(utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    )
  })

  it('is the server’s at every length around the ends of a block', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff)
      expect(toHex(sha256(bytes))).toBe(toHex(nodeSha256(bytes)))
    }
  })
})

describe('Ed25519, on the server and in the browser', () => {
  const seed = Uint8Array.from({ length: 32 }, (_, i) => i)
  const message = utf8('a checkpoint')
  const signature = nodeSignerOf(seed)(message)

  it('has the public key that RFC 8032 gives for its first seed', () => {
    const rfc8032 = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    expect(toHex(nodePublicKeyOf(rfc8032))).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  })

  it('signs the same message the same way always, so that signing again after a crash changes nothing', () => {
    expect(toHex(nodeSignerOf(seed)(message))).toBe(toHex(signature))
  })

  for (const [where, verify] of Object.entries({ server: nodeVerifyEd25519, browser: webVerifyEd25519 })) {
    it(`verifies what was signed, and nothing else, on the ${where}`, async () => {
      const publicKey = nodePublicKeyOf(seed)
      expect(await verify(publicKey, message, signature)).toBe(true)
      expect(await verify(publicKey, utf8('another checkpoint'), signature)).toBe(false)
      expect(await verify(publicKey, message, signature.with(0, (signature[0] as number) ^ 1))).toBe(false)
      expect(await verify(publicKey, message, signature.subarray(1))).toBe(false)
      expect(await verify(nodePublicKeyOf(seed.with(0, 9)), message, signature)).toBe(false)
    })
  }
})
