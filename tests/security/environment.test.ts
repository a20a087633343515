import { describe, expect, it } from 'vitest'
import { environment } from '#lib/env'

const complete = {
  DATABASE_URL: 'postgresql://app@localhost/clearspine',
  DATABASE_SEQUENCER_URL: 'postgresql://sequencer@localhost/clearspine',
  CLEARSPINE_LOG_DIR: 'log',
  CLEARSPINE_LOG_KEY: 'log-signing-key',
  CLEARSPINE_FACTOR_KEY: '01'.repeat(32),
  NEXTAUTH_URL: 'https://clearspine.example.org',
  NEXTAUTH_SECRET: '0123456789abcdef0123456789abcdef',
}
const provider = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'clearspine',
  OIDC_CLIENT_SECRET: 'x',
  OIDC_ROLE_CLAIM: 'roles',
}

describe('a portal', () => {
  it('boots without a provider, and with a whole one', () => {
    expect(environment(complete).OIDC_ISSUER).toBeUndefined()
    expect(environment({ ...complete, ...provider }).OIDC_ISSUER).toBe('https://login.example.org')
    // What a start script sets to nothing is not set.
    expect(environment({ ...complete, OIDC_ISSUER: '' }).OIDC_ISSUER).toBeUndefined()
  })

  it.each(Object.keys(complete))('does not boot without %s', (name) => {
    expect(() => environment({ ...complete, [name]: undefined })).toThrow(name)
  })

  it.each([
    ['NEXTAUTH_SECRET', 'changeme-changeme-changeme-changeme'],
    ['NEXTAUTH_SECRET', 'too short'],
    ['CLEARSPINE_FACTOR_KEY', '00'.repeat(32)],
    ['CLEARSPINE_FACTOR_KEY', 'not hexadecimal'],
    ['NEXTAUTH_URL', 'nowhere'],
    ['NEXTAUTH_URL', 'http://clearspine.example.org'],
    ['NEXTAUTH_URL', 'http://192.0.2.7:3000'],
    ['DATABASE_URL', 'mysql://localhost/clearspine'],
  ])('does not boot with %s as %s, and does not repeat it', (name, value) => {
    expect(() => environment({ ...complete, [name]: value })).toThrow(name)
    try {
      environment({ ...complete, [name]: value })
    } catch (failure) {
      expect(String(failure)).not.toContain(value)
    }
  })

  it.each(Object.keys(provider))('does not boot with a provider that lacks %s', (name) => {
    expect(() => environment({ ...complete, ...provider, [name]: undefined })).toThrow(name)
  })

  it.each(['http://login.example.org', 'ldap://login.example.org', 'login.example.org'])(
    'does not believe who somebody is over %s',
    (OIDC_ISSUER) => {
      expect(() => environment({ ...complete, ...provider, OIDC_ISSUER })).toThrow('OIDC_ISSUER')
    },
  )

  it('trusts no acr of a provider that there is not', () => {
    expect(() => environment({ ...complete, OIDC_TRUSTED_ACR: 'mfa' })).toThrow('OIDC_ISSUER')
  })
})
