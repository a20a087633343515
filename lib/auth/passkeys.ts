import 'server-only'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { type ChallengeHolder, keepChallenge, spendChallenge } from '#lib/db/challenges'
import { type FoundPasskey, findPasskey, type NewPasskey } from '#lib/db/factors'
import { environment } from '#lib/env'

/*
 * Passkeys (WebAuthn level 3). User verification is asked for and required, so that a passkey is both factors: the device
 * that is held, and the finger, face or PIN of its owner. Origin and relying party are exactly those of NEXTAUTH_URL.
 */

/** As long as a person takes to find a key and touch it; the challenge is worth nothing afterwards. */
const PATIENCE_MS = 5 * 60_000

/** What signing apps show beside the key. */
const PRODUCT = 'Clearspine'

/** An answer of a browser is at most a few kilobytes; the rest is for the library to judge. */
const LONGEST_ANSWER = 20_000

const answerSchema = z.looseObject({ id: z.string().min(1).max(2000), response: z.looseObject({}) })

type Known = { readonly credentialId: Uint8Array<ArrayBuffer>; readonly transports: readonly string[] }

function relyingParty(): { readonly origin: string; readonly id: string } {
  const { origin, hostname } = new URL(environment().NEXTAUTH_URL)
  return { origin, id: hostname }
}

/** Whether passkeys can be used at all: browsers bind them to a name, never to a number. */
export function passkeysPossible(): boolean {
  const { id } = relyingParty()
  return /[a-z]/i.test(id) && !id.startsWith('[')
}

const named = ({ credentialId, transports }: Known) => ({
  id: Buffer.from(credentialId).toString('base64url'),
  transports: [...transports],
})

/** What a browser needs to make a new passkey of this person; the challenge is kept for the one who asked. */
export async function passkeyCreation(
  holder: ChallengeHolder,
  person: { readonly practitionerId: string; readonly loginName: string; readonly known: readonly Known[] },
  at: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const options = await generateRegistrationOptions({
    rpName: PRODUCT,
    rpID: relyingParty().id,
    userName: person.loginName,
    userID: new Uint8Array(Buffer.from(person.practitionerId)),
    timeout: PATIENCE_MS,
    attestationType: 'none',
    excludeCredentials: person.known.map(named),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(holder, options.challenge, at, new Date(at.getTime() + PATIENCE_MS))
  return options
}

/** The new passkey that a browser's answer proves; null when it proves none, or the challenge is spent or another's. */
export async function madePasskey(
  holder: ChallengeHolder,
  answer: string,
  at: Date,
): Promise<Omit<NewPasskey, 'name'> | null> {
  const expectedChallenge = await spendChallenge(holder, at)
  const response = readAnswer(answer)
  if (expectedChallenge === null || response === null) return null
  const { origin, id } = relyingParty()
  const verified = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(notProved)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  return {
    credentialId: bytes(credential.id),
    publicKey: new Uint8Array(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).filter((transport) => /^[a-z-]{1,20}$/.test(transport)),
  }
}

/** What a browser needs to answer with a passkey: one of these, or whichever it has for us when none is named. */
export async function passkeyRequest(
  holder: ChallengeHolder,
  known: readonly Known[],
  at: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    timeout: PATIENCE_MS,
    userVerification: 'required',
    allowCredentials: known.map(named),
  })
  await keepChallenge(holder, options.challenge, at, new Date(at.getTime() + PATIENCE_MS))
  return options
}

/** Whose passkey answered, and what it has counted to. Whoever uses this must advance its count (lib/db/factors.ts). */
export type AnsweredPasskey = { readonly passkey: FoundPasskey; readonly counter: number }

/** The passkey behind a browser's answer; null when the answer proves nothing, or the challenge is spent or another's. */
export async function answeredPasskey(
  holder: ChallengeHolder,
  answer: string,
  at: Date,
): Promise<AnsweredPasskey | null> {
  const expectedChallenge = await spendChallenge(holder, at)
  const response = readAnswer(answer)
  if (expectedChallenge === null || response === null) return null
  const passkey = await findPasskey(bytes(response.id))
  if (!passkey) return null
  const { origin, id } = relyingParty()
  const { publicKey, counter, transports } = passkey
  const verified = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: { id: response.id, publicKey, counter, transports: [...transports] },
    requireUserVerification: true,
  }).catch(notProved)
  return verified?.verified ? { passkey, counter: verified.authenticationInfo.newCounter } : null
}

/** The library throws for whatever does not hold: a wrong origin, a replayed count, bytes that are no answer. */
function notProved(): null {
  return null
}

function readAnswer(answer: string): z.infer<typeof answerSchema> | null {
  if (answer.length > LONGEST_ANSWER) return null
  try {
    return answerSchema.safeParse(JSON.parse(answer)).data ?? null
  } catch {
    // Not JSON: no browser of ours sent it.
    return null
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64url, 'base64url'))
}
