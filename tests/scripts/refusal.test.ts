import { describe, expect, it } from 'vitest'
import { fullDiskIn, Refusal, sentenceFor } from '../../scripts/support/refusal.mjs'

describe('what a command says when it cannot go on', () => {
  it('is the sentence it was given', () => {
    expect(sentenceFor(new Refusal('Choose another port.'))).toBe('Choose another port.')
  })

  it.each([
    ['of our own writing', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
    ['below a migration that failed', new Error('Migration failed', { cause: { code: 'ENOSPC' } })],
    ['in the words of npm', fullDiskIn('npm error code ENOSPC\nnpm error syscall write')],
    [
      'in the words of initdb',
      fullDiskIn('initdb: error: could not write to file "PG_VERSION": No space left on device'),
    ],
  ])('names a full disk %s', (_, error) => {
    expect(sentenceFor(error)).toBe('The disk is full: free some space and run the command again.')
  })

  it('names the folder that cannot be written to', () => {
    const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/portal/.data' })
    expect(sentenceFor(error)).toBe(
      'This folder cannot be written to by the account that runs the command: /srv/portal/.data.',
    )
  })

  it('is no sentence when the fault is ours: then a stack trace is wanted', () => {
    expect(sentenceFor(new TypeError('undefined is not a function'))).toBeUndefined()
  })
})
